-- What officers tell people in their own words, who has acknowledged a warning, and which officer is on duty. The times
-- are those of the network's clock.

create table handwritten_message (
    id               bigint generated always as identity primary key,
    form             uuid          not null unique, -- the form that it was sent from: sent twice, it is one message
    title_th         varchar(100)  not null,
    text_th          varchar(1000) not null,
    title_en         varchar(100)  not null,        -- empty if there is no English
    text_en          varchar(1000) not null,
    districts        varchar(200)  not null,        -- their codes with commas between; empty for the whole province
    valid_until      timestamptz   not null,
    corrects         bigint        references handwritten_message,
    sent_by          text          not null,
    sent_at          timestamptz   not null,
    withdrawn_by     text,
    withdrawn_at     timestamptz,
    withdrawn_reason varchar(300),
    exercise         boolean       not null,
    check (valid_until > sent_at),
    check ((title_en = '') = (text_en = '')),
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index on handwritten_message (valid_until);
create unique index handwritten_message_corrected_once on handwritten_message (corrects) where corrects is not null;

create table message_template (
    id         bigint generated always as identity primary key,
    title_th   varchar(100)  not null,
    text_th    varchar(1000) not null,
    title_en   varchar(100)  not null,
    text_en    varchar(1000) not null,
    changed_by text          not null,
    changed_at timestamptz,                 -- null for those that came with the program
    removed    boolean       not null,
    check ((title_en = '') = (text_en = ''))
);
insert into message_template (title_th, text_th, title_en, text_en, changed_by, removed) values
    ('เลื่อนการประชุม', 'การประชุม [เรื่อง] ที่กำหนดไว้วันที่ [วันเดิม] เลื่อนเป็นวันที่ [วันใหม่] เวลา [เวลา] น. ที่ [สถานที่]',
     'Meeting postponed', 'The meeting on [subject] planned for [old date] is postponed to [new date] at [time], at [place].', 'program', false),
    ('ถนนขาด ใช้ทางไม่ได้', 'ถนน [ชื่อถนน/ช่วง] ขาด รถผ่านไม่ได้ ให้ใช้ [ทางเลี่ยง] แทน และอย่าขับรถหรือเดินลุยน้ำที่ไหลแรง',
     'Road cut', 'The road [name/section] is cut and cannot be passed. Use [other way] instead. Do not drive or walk through fast water.', 'program', false),
    ('เปิดศูนย์พักพิง', 'เปิดศูนย์พักพิงชั่วคราวที่ [สถานที่] ตั้งแต่ [เวลา] น. รับได้ประมาณ [จำนวน] คน ติดต่อ [โทรศัพท์] ให้นำยาประจำตัวและเอกสารสำคัญไปด้วย',
     'Shelter opened', 'A shelter is open at [place] from [time], for about [number] people. Contact [telephone]. Bring your medicine and important papers.', 'program', false),
    ('หยุดเรียน', 'โรงเรียน [ชื่อโรงเรียน/อำเภอ] หยุดเรียนวันที่ [วัน] เพราะ [เหตุผล] และจะแจ้งวันเปิดเรียนอีกครั้ง',
     'Schools closed', 'The schools [names/district] are closed on [date] because of [reason]. The day of reopening will be announced.', 'program', false),
    ('แก้ไขข้อมูล', 'ข้อมูลที่แจ้งไว้เรื่อง [เรื่อง] ไม่ถูกต้อง ที่ถูกต้องคือ [ข้อมูลที่ถูกต้อง] ขออภัยในความคลาดเคลื่อน',
     'Correction', 'What was said about [subject] was wrong. Right is: [the right information]. We apologise for the error.', 'program', false);

-- Whom a warning of level 2 or more asks to acknowledge it: every school of the district, and the head of the district.
create table acknowledgement_request (
    id              bigint generated always as identity primary key,
    alert_id        bigint      not null references alert,
    level           smallint    not null check (level between 1 and 3),
    district_code   varchar(8)  not null references district,
    school_code     varchar(32) references school, -- null for the head of the district
    asked_at        timestamptz not null,
    pushes          smallint    not null,          -- how often its chats were asked
    pushed_at       timestamptz,
    messages        integer     not null,          -- the messages of the month's plan that this cost
    left_out        boolean     not null,          -- whether a chat was not asked for want of messages
    acknowledged_at timestamptz,
    way             varchar(8)  check (way in ('LINE', 'PAGE', 'CALL')),
    acknowledged_by text,                          -- the member's signature, or the officer who called
    answered_by     varchar(80),                   -- who answered the call
    check ((acknowledged_at is null) = (way is null) and (way is null) = (acknowledged_by is null)),
    check ((way = 'CALL') = (answered_by is not null) or way is null)
);
create unique index acknowledgement_once on acknowledgement_request (alert_id, level, district_code, coalesce(school_code, ''));
create index on acknowledgement_request (asked_at) where acknowledged_at is null;
create index on acknowledgement_request (school_code);

create table office_telephone (
    place            varchar(8)  not null check (place in ('SCHOOL', 'DISTRICT')),
    code             varchar(32) not null,
    telephone        varchar(40) not null,
    roster_telephone varchar(40),          -- as the roster last gave it: an officer's change stays until that changes
    changed_by       text        not null,
    changed_at       timestamptz not null,
    primary key (place, code)
);

create table shift (
    id        bigint generated always as identity primary key,
    officer   text          not null,
    telephone varchar(40)   not null, -- may be empty
    email     varchar(200)  not null, -- for escalations; may be empty
    began_at  timestamptz   not null,
    ended_at  timestamptz,
    note      varchar(4000) not null, -- what the next officer must know
    exercise  boolean       not null
);
create unique index shift_one_on_duty on shift (exercise) where ended_at is null;

create trigger audited after insert on handwritten_message for each row
    execute function audit_change('message.send', 'sent_by', 'id', 'districts,valid_until,corrects');
create trigger audited_withdrawal after update on handwritten_message for each row
    execute function audit_change('message.withdraw', 'withdrawn_by', 'id', 'withdrawn_at');
create trigger audited after insert or update on message_template for each row when (new.changed_by <> 'program')
    execute function audit_change('message-template.change', 'changed_by', 'id', 'changed_at,removed');
create trigger audited after update on acknowledgement_request for each row when (new.way is not null)
    execute function audit_change('alert.receipt', 'acknowledged_by', 'alert_id,district_code,school_code', 'level,way');
create trigger audited after insert or update or delete on office_telephone for each row
    execute function audit_change('telephone.change', 'changed_by', 'place,code', 'changed_at');
create trigger audited after insert on shift for each row
    execute function audit_change('shift.begin', 'officer', 'id,officer', '');
create trigger audited_end after update on shift for each row
    execute function audit_change('shift.end', '', 'id,officer', 'ended_at');
