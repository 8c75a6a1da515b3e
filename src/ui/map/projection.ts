export type Point = readonly [number, number];
export type Ring = readonly Point[];

/** Geometry as GeoJSON gives it: longitude and latitude in degrees. */
export type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

export interface Area {
  readonly id: string;
  readonly geometry: Geometry;
}

/** An area on the drawing: its outline as an SVG path, and where its name stands. */
export interface DrawnArea {
  readonly id: string;
  readonly path: string;
  readonly centre: Point;
  /** Width of the box round it, in units of the drawing: whether a name fits. */
  readonly width: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly DrawnArea[];
}

const polygonsOf = (geometry: Geometry): readonly (readonly Ring[])[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function boxOf(points: Iterable<Point>): Box {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, east, south, north };
}

/** Twice the signed area, and the centre of gravity, of a ring in drawing units. */
function gravity(ring: Ring): { readonly area: number; readonly centre: Point } {
  let [area, x, y] = [0, 0, 0];
  for (const [n, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(n + 1) % ring.length] ?? [ax, ay];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area === 0
    ? { area: 0, centre: ring[0] ?? [0, 0] }
    : { area, centre: [x / (3 * area), y / (3 * area)] };
}

const half = 0.5;
const drawnPath = (ring: Ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;

/**
 * Lays areas on a drawing of the given width. Equirectangular with the middle parallel true to scale: for a province, two
 * degrees across, the error in shape is under 0.1 %.
 */
export function draw(areas: readonly Area[], width: number): Drawing {
  const rings = (area: Area) => polygonsOf(area.geometry).flat();
  const box = boxOf(areas.flatMap((area) => rings(area).flat()));
  const squeeze = Math.cos(((box.south + box.north) * half * Math.PI) / 180);
  const scale = width / ((box.east - box.west) * squeeze || 1);
  const place = ([lon, lat]: Point): Point => [(lon - box.west) * squeeze * scale, (box.north - lat) * scale];
  return {
    width,
    height: (box.north - box.south) * scale,
    areas: areas.map((area) => {
      const placed = rings(area).map((ring) => ring.map(place));
      const largest = placed.map(gravity).sort((a, b) => Math.abs(b.area) - Math.abs(a.area))[0];
      const edges = boxOf(placed.flat());
      return {
        id: area.id,
        path: placed.map(drawnPath).join(''),
        centre: largest?.centre ?? [0, 0],
        width: edges.east - edges.west,
      };
    }),
  };
}

/** The nearest area in a direction (right, left, down, up as x and y), or null: what an arrow key goes to. */
export function nearest(areas: readonly DrawnArea[], from: DrawnArea, [dx, dy]: Point): DrawnArea | null {
  let best: { readonly area: DrawnArea; readonly cost: number } | null = null;
  for (const area of areas) {
    const [x, y] = [area.centre[0] - from.centre[0], area.centre[1] - from.centre[1]];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    if (area.id === from.id || along <= 0 || aside > 2 * along) continue;
    const cost = along + 2 * aside;
    if (best === null || cost < best.cost) best = { area, cost };
  }
  return best?.area ?? null;
}
