/**
 * Where the municipalities lie, from the TopoJSON in db/seed/data, projected and rounded to units of the map. TopoJSON holds
 * each border once, as differences of whole numbers (https://github.com/topojson/topojson-specification).
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { MapFrame, Outline } from '#app/domain/organisations/map.ts'
import { root } from '#db/root.mjs'

const heightUnits = 1000
/** Of SWEREF 99 TM. */
const centralMeridian = 15
const radians = Math.PI / 180

type Point = readonly [x: number, y: number]

const pair = z.tuple([z.number(), z.number()])
const rings = z.array(z.array(z.number().int()))
const geometry = z.union([
  z.object({ type: z.literal('Polygon'), id: z.string().optional(), arcs: rings }),
  z.object({ type: z.literal('MultiPolygon'), id: z.string().optional(), arcs: z.array(rings) }),
])
const collection = z.object({ geometries: z.array(geometry) })
const topology = z.object({
  transform: z.object({ scale: pair, translate: pair }),
  arcs: z.array(z.array(pair)),
  objects: z.object({ municipalities: collection, counties: collection }),
})
type Geometry = z.infer<typeof geometry>

export interface SwedenMap extends MapFrame {
  /** By the code of the municipality. */
  readonly outlines: ReadonlyMap<string, Outline>
}

let read: Promise<SwedenMap> | null = null

/** The same map for everybody, read when it is first asked for. */
export function swedenMap(): Promise<SwedenMap> {
  read ??= readMap()
  return read
}

async function readMap(): Promise<SwedenMap> {
  const text = await readFile(join(root, 'db', 'seed', 'data', 'municipalities.topojson'), 'utf8')
  const { transform, arcs, objects } = topology.parse(JSON.parse(text))
  const { lines, width } = inUnits(arcs.map((arc) => projected(arc, transform)))
  const pathOf = (one: Geometry) =>
    polygonsOf(one).flatMap((polygon) => polygon.map((ring) => pathOfRing(ringOf(ring, lines))))
  return {
    width,
    height: heightUnits,
    land: objects.counties.geometries.flatMap(pathOf).join(''),
    outlines: new Map(
      objects.municipalities.geometries.map((one) => [
        String(one.id),
        {
          path: pathOf(one).join(''),
          ...middleOf(polygonsOf(one).map(([outer = []]) => ringOf(outer, lines))),
        },
      ]),
    ),
  }
}

const polygonsOf = (one: Geometry) => (one.type === 'Polygon' ? [one.arcs] : one.arcs)

interface Transform {
  readonly scale: Point
  readonly translate: Point
}

/** Each point is the difference to the one before. */
function projected(arc: readonly Point[], { scale, translate }: Transform): Point[] {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return transverseMercator(x * scale[0] + translate[0], y * scale[1] + translate[1])
  })
}

/** On a sphere: true to shape, and to size near the middle of the country. */
function transverseMercator(longitude: number, latitude: number): Point {
  const east = (longitude - centralMeridian) * radians
  const north = latitude * radians
  return [Math.atanh(Math.cos(north) * Math.sin(east)), Math.atan2(Math.tan(north), Math.cos(east))]
}

function inUnits(lines: readonly Point[][]): { lines: Point[][]; width: number } {
  const all = lines.flat()
  const edge = (axis: 0 | 1, of: (...values: number[]) => number) =>
    all.reduce((found, point) => of(found, point[axis]), all[0]?.[axis] ?? 0)
  const [left, right, bottom, top] = [
    edge(0, Math.min),
    edge(0, Math.max),
    edge(1, Math.min),
    edge(1, Math.max),
  ]
  const scale = heightUnits / (top - bottom)
  const unit = ([x, y]: Point): Point => [Math.round((x - left) * scale), Math.round((top - y) * scale)]
  return { lines: lines.map((line) => line.map(unit)), width: Math.ceil((right - left) * scale) }
}

/** A negative number is the complement of an arc that is walked backwards; neighbours share their end points. */
function ringOf(ring: readonly number[], lines: readonly Point[][]): Point[] {
  const points = ring.flatMap((index) =>
    index < 0 ? (lines[~index] ?? []).toReversed() : (lines[index] ?? []),
  )
  return points.filter(([x, y], at) => x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1])
}

function pathOfRing(points: readonly Point[]): string {
  const [first = [0, 0], ...rest] = points
  let before = first
  const steps = rest.map((point) => {
    const step = `${point[0] - before[0]} ${point[1] - before[1]}`
    before = point
    return step
  })
  return `M${first[0]} ${first[1]}l${steps.join(' ').replaceAll(' -', '-')}z`
}

/** The centroid of the largest part. */
function middleOf(parts: readonly Point[][]): { x: number; y: number } {
  const largest = parts.map(centroid).toSorted((one, other) => other.area - one.area)[0]
  return { x: Math.round(largest?.x ?? 0), y: Math.round(largest?.y ?? 0) }
}

function centroid(points: readonly Point[]): { x: number; y: number; area: number } {
  let [twice, x, y] = [0, 0, 0]
  points.forEach(([x1, y1], at) => {
    const [x2, y2] = points[(at + 1) % points.length] ?? [x1, y1]
    const cross = x1 * y2 - x2 * y1
    twice += cross
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  })
  // what is smaller than a unit has no area
  if (twice === 0) return { x: points[0]?.[0] ?? 0, y: points[0]?.[1] ?? 0, area: 0 }
  return { x: x / (3 * twice), y: y / (3 * twice), area: Math.abs(twice / 2) }
}
