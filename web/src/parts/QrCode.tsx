import { create } from 'qrcode'

/** A QR code as one path: no image, sharp at any size, dark on white in both themes so that cameras read it. */
export function QrCode({
  of,
  label,
  size = 200,
}: {
  readonly of: string
  readonly label: string
  readonly size?: number
}) {
  const { modules } = create(of, { errorCorrectionLevel: 'M' })
  const width = modules.size
  let path = ''
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`
  }
  return (
    <svg
      viewBox={`-4 -4 ${width + 8} ${width + 8}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      style={{ display: 'block', background: '#fff', border: '1px solid var(--edge)' }}
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
