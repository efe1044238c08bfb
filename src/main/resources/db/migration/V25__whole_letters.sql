-- Whether more came than was kept. Until now 64 KiB were, so what is just as long was longer.
alter table dead_letter add column cut boolean not null default false;
update dead_letter set cut = true where octet_length(payload) = 65536;
