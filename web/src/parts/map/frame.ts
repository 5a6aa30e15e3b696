/** How the map is moved: so many times larger, and where its corner lies then. */
export interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export const wholeView: View = { scale: 1, x: 0, y: 0 }

const LARGEST = 256

/** Larger or smaller around a point of the frame, which stays where it is. */
export const zoomed = (view: View, by: number, around: readonly [number, number], size: Size): View => {
  const scale = Math.min(LARGEST, Math.max(1, view.scale * by))
  const grown = scale / view.scale
  const [x, y] = around
  return within({ scale, x: x - (x - view.x) * grown, y: y - (y - view.y) * grown }, size)
}

export const panned = (view: View, dx: number, dy: number, size: Size): View =>
  within({ ...view, x: view.x + dx, y: view.y + dy }, size)

/** The map never leaves its frame by more than half of it, so nobody loses it. */
const within = (view: View, { width, height }: Size): View => ({
  scale: view.scale,
  x: Math.min(width / 2, Math.max(width / 2 - width * view.scale, view.x)),
  y: Math.min(height / 2, Math.max(height / 2 - height * view.scale, view.y)),
})

export const onFrame = (view: View, [x, y]: readonly [number, number]): readonly [number, number] => [
  x * view.scale + view.x,
  y * view.scale + view.y,
]

export const offFrame = (view: View, [x, y]: readonly [number, number]): [number, number] => [
  (x - view.x) / view.scale,
  (y - view.y) / view.scale,
]

export interface Label {
  readonly text: string
  readonly at: readonly [number, number]
}

/** Labels that do not cover each other, the first ones first; a letter is about seven pixels wide and eighteen high. */
export const roomFor = <L extends Label>(labels: readonly L[], size: Size): readonly L[] => {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = []
  return labels.filter(({ text, at: [x, y] }) => {
    const box = { left: x, right: x + text.length * 7, y }
    const isInside = box.left > 0 && box.left < size.width - 20 && y > 10 && y < size.height - 4
    const isFree = taken.every(
      (other) => Math.abs(other.y - y) > 18 || box.right < other.left || box.left > other.right,
    )
    if (isInside && isFree) taken.push(box)
    return isInside && isFree
  })
}
