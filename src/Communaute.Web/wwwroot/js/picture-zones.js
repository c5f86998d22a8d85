// How a zone hides what is under it. The pixels are replaced, and none of the new ones is made from one place of the old:
// a plain zone is ink; large squares all bear the average colour of the whole zone, a little lighter or darker at random.
const ink = "#14232B";
const spread = 56;
const samples = 4000;

export function cover(brush, source, zone) {
  const { x, y, width, height } = inside(source, zone);
  if (zone.kind === "plain") {
    brush.fillStyle = ink;
    brush.fillRect(x, y, width, height);
    return;
  }
  const [red, green, blue] = average(source, x, y, width, height);
  const side = Math.max(8, Math.ceil(Math.min(width, height) / 3));
  let square = 0;
  for (let top = y; top < y + height; top += side) {
    for (let left = x; left < x + width; left += side) {
      const shade = zone.chance[square++ % zone.chance.length] / 255 * spread - spread / 2;
      brush.fillStyle = `rgb(${clamp(red + shade)} ${clamp(green + shade)} ${clamp(blue + shade)})`;
      brush.fillRect(left, top, Math.min(side, x + width - left), Math.min(side, y + height - top));
    }
  }
}

export const chance = () => crypto.getRandomValues(new Uint8Array(512));

// Whole pixels, outwards: none at the edge is half covered.
export function inside(source, zone) {
  const x = Math.max(0, Math.floor(zone.x));
  const y = Math.max(0, Math.floor(zone.y));
  return {
    x, y,
    width: Math.min(source.width, Math.ceil(zone.x + zone.width)) - x,
    height: Math.min(source.height, Math.ceil(zone.y + zone.height)) - y
  };
}

const clamp = value => Math.round(Math.min(255, Math.max(0, value)));

function average(source, x, y, width, height) {
  const { data } = source.getContext("2d").getImageData(x, y, width, height);
  const step = Math.max(1, Math.floor(data.length / 4 / samples));
  const sum = [0, 0, 0];
  let count = 0;
  for (let at = 0; at < data.length; at += 4 * step, count++) {
    for (let colour = 0; colour < 3; colour++) sum[colour] += data[at + colour];
  }
  return sum.map(total => total / count);
}
