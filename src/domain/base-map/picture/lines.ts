/** Lines and rings of a picture in pixels: cut to its edges, without points nobody sees, as SVG. */

export type Pixel = readonly [x: number, y: number];

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** Which side of one edge of a box is inside, and where a line crosses that edge. */
interface Edge {
  holds: (point: Pixel) => boolean;
  cross: (from: Pixel, to: Pixel) => Pixel;
}

function edgesOf([left, top, right, bottom]: Box): Edge[] {
  const atX =
    (x: number) =>
    ([ax, ay]: Pixel, [bx, by]: Pixel): Pixel => [x, ay + ((by - ay) * (x - ax)) / (bx - ax)];
  const atY =
    (y: number) =>
    ([ax, ay]: Pixel, [bx, by]: Pixel): Pixel => [ax + ((bx - ax) * (y - ay)) / (by - ay), y];
  return [
    { holds: ([x]) => x >= left, cross: atX(left) },
    { holds: ([x]) => x <= right, cross: atX(right) },
    { holds: ([, y]) => y >= top, cross: atY(top) },
    { holds: ([, y]) => y <= bottom, cross: atY(bottom) },
  ];
}

/** The part of a closed ring inside a box (Sutherland–Hodgman); empty where there is none. */
export function clipRing(ring: readonly Pixel[], box: Box): Pixel[] {
  let kept: Pixel[] = [...ring];
  for (const { holds, cross } of edgesOf(box)) {
    const all = kept;
    kept = [];
    let before = all.at(-1);
    for (const point of all) {
      if (before && holds(point) !== holds(before)) kept.push(cross(before, point));
      if (holds(point)) kept.push(point);
      before = point;
    }
  }
  return kept;
}

/** The parts of a line inside a box. */
export function clipLine(line: readonly Pixel[], box: Box): Pixel[][] {
  let parts: Pixel[][] = [[...line]];
  for (const edge of edgesOf(box)) parts = parts.flatMap((part) => cut(part, edge));
  return parts.filter((part) => part.length > 1);
}

function cut(line: readonly Pixel[], { holds, cross }: Edge): Pixel[][] {
  const parts: Pixel[][] = [];
  let part: Pixel[] = [];
  let before: Pixel | undefined;
  for (const point of line) {
    if (before && holds(point) !== holds(before)) {
      part.push(cross(before, point));
      if (!holds(point)) {
        parts.push(part);
        part = [];
      }
    }
    if (holds(point)) part.push(point);
    before = point;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** Leaves out points that move a line by less than `tolerance` pixels (Douglas–Peucker). */
export function simplify(line: readonly Pixel[], tolerance: number): Pixel[] {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last || line.length < 3) return [...line];
  let farthest = 0;
  let most = tolerance;
  for (let i = 1; i < line.length - 1; i++) {
    const distance = distanceTo(line[i] ?? first, first, last);
    if (distance > most) [farthest, most] = [i, distance];
  }
  if (farthest === 0) return [first, last];
  const head = simplify(line.slice(0, farthest + 1), tolerance);
  return [...head.slice(0, -1), ...simplify(line.slice(farthest), tolerance)];
}

/** Distance of a point from the stretch between two others. */
function distanceTo([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** A line moved sideways by so many pixels, to the right of its course where positive. */
export function offset(line: readonly Pixel[], by: number): Pixel[] {
  return line.map(([x, y], i) => {
    const [ax, ay] = line[Math.max(0, i - 1)] ?? [x, y];
    const [bx, by2] = line[Math.min(line.length - 1, i + 1)] ?? [x, y];
    const length = Math.hypot(bx - ax, by2 - ay) || 1;
    return [x - ((by2 - ay) / length) * by, y + ((bx - ax) / length) * by];
  });
}

/** The `d` of an SVG path, in steps of a tenth of a pixel; '' of what is smaller. */
export function pathOf(line: readonly Pixel[], isClosed: boolean): string {
  let [lastX, lastY] = [0, 0];
  let steps = '';
  let count = 0;
  for (const [x, y] of line) {
    // Counted from where the rounded path is, so that errors do not add up.
    const [dx, dy] = [Math.round(x * 10) - lastX, Math.round(y * 10) - lastY];
    if (count > 0 && dx === 0 && dy === 0) continue;
    steps += count === 0 ? 'M' : count === 1 ? 'l' : dx < 0 ? '' : ' ';
    steps += `${dx / 10}${dy < 0 ? '' : ' '}${dy / 10}`;
    [lastX, lastY] = [lastX + dx, lastY + dy];
    count++;
  }
  if (count < (isClosed ? 3 : 2)) return '';
  return `${steps.replaceAll(/(?<![\d.])(-?)0\./g, '$1.')}${isClosed ? 'z' : ''}`;
}
