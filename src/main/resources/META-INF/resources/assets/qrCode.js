// QR codes (ISO/IEC 18004) in byte mode with error correction level L, after Project Nayuki's QR Code generator (MIT licence).
// On the phone itself, because it has no signal when it needs one.

const ECC_BYTES = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28,
  30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
  19, 19, 20, 21, 22, 24, 25];
const MASKS = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, x => x % 3, (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2, (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];
const bit = (number, index) => ((number >>> index) & 1) === 1;

function rawBits(version) {
  let bits = (16 * version + 128) * version + 64;
  if (version >= 2) {
    const count = Math.floor(version / 7) + 2;
    bits -= (25 * count - 10) * count - 55;
    if (version >= 7) bits -= 36;
  }
  return bits;
}

const rawBytes = version => rawBits(version) >> 3;
const dataBytes = version => rawBytes(version) - ECC_BYTES[version - 1] * BLOCKS[version - 1];
const headBits = version => (version < 10 ? 12 : 20);

/** How many bytes fit into a code of that version. */
export const capacity = version => (dataBytes(version) * 8 - headBits(version)) >> 3;

/** The data with its header and filling. */
function dataOf(bytes, version) {
  const bits = [];
  const push = (value, length) => { for (let i = length - 1; i >= 0; i--) bits.push(bit(value, i)); };
  push(4, 4);
  push(bytes.length, headBits(version) - 4);
  for (const byte of bytes) push(byte, 8);
  const room = dataBytes(version) * 8;
  push(0, Math.min(4, room - bits.length));
  push(0, (8 - (bits.length % 8)) % 8);
  for (let filling = 0xec; bits.length < room; filling ^= 0xec ^ 0x11) push(filling, 8);
  return Array.from({ length: bits.length / 8 }, (ignored, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((byte, one) => (byte << 1) | one, 0));
}

function multiply(x, y) {
  let product = 0;
  for (let i = 7; i >= 0; i--) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (bit(y, i) ? x : 0);
  return product;
}

function divisorOf(degree) {
  const divisor = new Array(degree).fill(0);
  divisor[degree - 1] = 1;
  let root = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) divisor[j] = multiply(divisor[j], root) ^ (divisor[j + 1] ?? 0);
    root = multiply(root, 2);
  }
  return divisor;
}

function remainder(data, divisor) {
  const rest = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    divisor.forEach((coefficient, i) => { rest[i] ^= multiply(coefficient, factor); });
  }
  return rest;
}

/** The data in blocks with their error correction, interleaved. */
function protect(data, version) {
  const [count, ecc, raw] = [BLOCKS[version - 1], ECC_BYTES[version - 1], rawBytes(version)];
  const short = Math.floor(raw / count) - ecc;
  const shortBlocks = count - (raw % count);
  const divisor = divisorOf(ecc);
  const blocks = [];
  for (let i = 0, from = 0; i < count; i++) {
    const part = data.slice(from, from += short + (i < shortBlocks ? 0 : 1));
    blocks.push({ part, check: remainder(part, divisor) });
  }
  const all = [];
  for (let i = 0; i <= short; i++) for (const { part } of blocks) if (i < part.length) all.push(part[i]);
  for (let i = 0; i < ecc; i++) for (const { check } of blocks) all.push(check[i]);
  return all;
}

/** The patterns that every code of that version has; `fixed` marks them. */
function frameOf(version) {
  const size = version * 4 + 17;
  const grid = () => Array.from({ length: size }, () => new Array(size).fill(false));
  const code = { size, version, dark: grid(), fixed: grid() };
  const set = (x, y, dark) => { code.dark[y][x] = dark; code.fixed[y][x] = true; };
  const square = (x, y, radius, isDark) => {
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        if (code.dark[y + dy]?.[x + dx] !== undefined) set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
      }
    }
  };
  for (let i = 0; i < size; i++) { set(6, i, i % 2 === 0); set(i, 6, i % 2 === 0); }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, ring => ring !== 2 && ring !== 4);
  const places = alignment(version, size);
  const last = places.length - 1;
  places.forEach((x, i) => places.forEach((y, j) => {
    const isFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
    if (!isFinder) square(x, y, 2, ring => ring !== 1);
  }));
  drawFormat(code, set, 0);
  drawVersion(code, set);
  return { code, set };
}

function alignment(version, size) {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (ignored, i) => size - 7 - i * step).reverse()];
}

function drawFormat({ size }, set, mask) {
  const data = (1 << 3) | mask;
  let rest = data;
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  const bits = ((data << 10) | rest) ^ 0x5412;
  for (let i = 0; i <= 5; i++) set(8, i, bit(bits, i));
  set(8, 7, bit(bits, 6));
  set(8, 8, bit(bits, 7));
  set(7, 8, bit(bits, 8));
  for (let i = 9; i < 15; i++) set(14 - i, 8, bit(bits, i));
  for (let i = 0; i < 8; i++) set(size - 1 - i, 8, bit(bits, i));
  for (let i = 8; i < 15; i++) set(8, size - 15 + i, bit(bits, i));
  set(8, size - 8, true);
}

function drawVersion({ size, version }, set) {
  if (version < 7) return;
  let rest = version;
  for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let i = 0; i < 18; i++) {
    const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)];
    set(a, b, bit(bits, i));
    set(b, a, bit(bits, i));
  }
}

function drawData({ size, dark, fixed }, bytes) {
  let i = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
        if (!fixed[y][x] && i < bytes.length * 8) {
          dark[y][x] = bit(bytes[i >>> 3], 7 - (i & 7));
          i++;
        }
      }
    }
  }
}

function apply({ dark, fixed }, mask) {
  dark.forEach((row, y) => row.forEach((was, x) => { if (!fixed[y][x] && MASKS[mask](x, y) === 0) row[x] = !was; }));
}

/** Long runs and what looks like a finder, in one line. */
function penaltyOfLine(line) {
  let penalty = 0;
  let runs = [0, 0, 0, 0, 0, 0, 0];
  const add = run => { runs = [runs[0] === 0 ? run + line.length : run, ...runs.slice(0, 6)]; };
  const finders = () => {
    const n = runs[1];
    const core = n > 0 && runs[2] === n && runs[3] === n * 3 && runs[4] === n && runs[5] === n;
    return (core && runs[0] >= n * 4 && runs[6] >= n ? 40 : 0) + (core && runs[6] >= n * 4 && runs[0] >= n ? 40 : 0);
  };
  let colour = false;
  let run = 0;
  for (const one of line) {
    if (one === colour) {
      run++;
      penalty += run === 5 ? 3 : run > 5 ? 1 : 0;
    } else {
      add(run);
      if (!colour) penalty += finders();
      colour = one;
      run = 1;
    }
  }
  if (colour) { add(run); run = 0; }
  add(run + line.length);
  return penalty + finders();
}

function penaltyOf({ size, dark }) {
  const columns = dark.map((ignored, x) => dark.map(row => row[x]));
  let penalty = [...dark, ...columns].reduce((sum, line) => sum + penaltyOfLine(line), 0);
  for (let y = 1; y < size; y++) {
    for (let x = 1; x < size; x++) {
      const same = dark[y][x] === dark[y - 1][x] && dark[y][x] === dark[y][x - 1] && dark[y][x] === dark[y - 1][x - 1];
      if (same) penalty += 3;
    }
  }
  const count = dark.flat().filter(Boolean).length;
  return penalty + (Math.ceil(Math.abs(count * 20 - size * size * 10) / (size * size)) - 1) * 10;
}

/** The modules of the code for that text, row by row; true is dark. */
export function qrCode(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = ECC_BYTES.findIndex((ignored, i) => capacity(i + 1) >= bytes.length) + 1;
  if (version === 0) throw new Error(`${bytes.length} bytes do not fit into a QR code`);
  const { code, set } = frameOf(version);
  drawData(code, protect(dataOf(bytes, version), version));
  const masks = MASKS.map((ignored, mask) => {
    apply(code, mask);
    drawFormat(code, set, mask);
    const penalty = penaltyOf(code);
    apply(code, mask);
    return penalty;
  });
  const best = masks.indexOf(Math.min(...masks));
  apply(code, best);
  drawFormat(code, set, best);
  return code.dark;
}
