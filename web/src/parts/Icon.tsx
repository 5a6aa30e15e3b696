import type { ReactNode } from 'react'

/** Drawn for Aval on a grid of 16 with a stroke of 1.6. Always beside a word, or with a label of its own. */
const shapes = {
  ring: <circle cx="8" cy="8" r="6.2" />,
  dashedRing: <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 2.2" />,
  up: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 11.2V5M5.4 7.4L8 4.8l2.6 2.6" />
    </>
  ),
  back: (
    <>
      <path d="M6 3L2.4 6.6 6 10.2" />
      <path d="M2.6 6.6h7a4 4 0 010 8H7" />
    </>
  ),
  tick: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M5 8.2l2 2 4-4.2" />
    </>
  ),
  solidTick: (
    <>
      <circle cx="8" cy="8" r="7" className="f" />
      <path d="M4.8 8.2l2.2 2.2 4.2-4.6" stroke="var(--paper)" strokeWidth="1.8" />
    </>
  ),
  twoTicks: <path d="M1.6 8.4l2.6 2.6 5-6M7.6 10.2l.8.8 6-7" />,
  cross: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" />
    </>
  ),
  lens: (
    <>
      <circle cx="7" cy="7" r="4.8" />
      <path d="M10.6 10.6L14.4 14.4" />
    </>
  ),
  calendar: <path d="M2 3.4h12v11H2zM2 6.8h12M5.2 1.6v3M10.8 1.6v3" />,
  clipboard: (
    <>
      <path d="M3 3h10v11.4H3z" />
      <path d="M6 1.6h4v2.6H6zM5.6 9.4l1.8 1.8 3-3.6" />
    </>
  ),
  speech: <path d="M1.8 2.6h12.4v8.6H8.4L5 14v-2.8H1.8z" />,
  wrench: (
    <path d="M10 2.2a3.6 3.6 0 00-1.2 4.6l-6.2 6 1.6 1.6 6-6.2a3.6 3.6 0 004.4-4.8l-2.2 2.2-2-.4-.4-2z" />
  ),
  pen: (
    <>
      <path d="M2 14l.8-3.4L10.8 2.6l2.6 2.6-8 8z" />
      <path d="M8 14h6" />
    </>
  ),
  turn: (
    <>
      <path d="M13.6 8a5.6 5.6 0 11-1.8-4.1" />
      <path d="M12.4 1v3.2H9.2" />
    </>
  ),
  chevron: <path d="M6 3l5 5-5 5" />,
  chevronDown: <path d="M3 6l5 5 5-5" />,
  chevronUp: <path d="M3 10l5-5 5 5" />,
  half: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path className="f" d="M8 1.8a6.2 6.2 0 010 12.4z" />
    </>
  ),
  octagonBars: (
    <>
      <path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z" />
      <path d="M6.4 5.6v4.8M9.6 5.6v4.8" />
    </>
  ),
  solidOctagon: (
    <>
      <path className="f" d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" />
      <path d="M4.6 8h6.8" stroke="var(--paper)" strokeWidth="2" />
    </>
  ),
  door: <path d="M9 2H3v12h6M7 8h7M11.4 5.4L14 8l-2.6 2.6" />,
  hourglass: <path d="M4 1.8h8M4 14.2h8M4.8 2c0 3.4 6.4 4.6 6.4 12M11.2 2c0 3.4-6.4 4.6-6.4 12" />,
  scales: <path d="M8 2v12M4 14h8M2.2 4.6h11.6M2.2 4.6L.9 9.4h3.6zM13.8 4.6l-1.9 4.8h3.6z" />,
  diamond: <path className="f" d="M8 1.6l6.4 6.4L8 14.4 1.6 8z" />,
  warning: (
    <>
      <path d="M8 1.8l6.6 12H1.4z" />
      <path d="M8 6.4v3.4M8 11.7v.1" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  lock: <path d="M3 7h10v7.2H3zM5.2 7V4.8a2.8 2.8 0 015.6 0V7" />,
  eye: (
    <>
      <path d="M1 8s2.6-4.6 7-4.6S15 8 15 8s-2.6 4.6-7 4.6S1 8 1 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  noEye: (
    <>
      <path d="M1 8s2.6-4.6 7-4.6S15 8 15 8s-2.6 4.6-7 4.6S1 8 1 8z" />
      <path d="M2.4 13.6L13.6 2.4" />
    </>
  ),
  file: (
    <>
      <path d="M3.4 1.6h6l3.2 3.2v9.6H3.4z" />
      <path d="M9.2 1.8v3.4h3.2" />
    </>
  ),
  page: <path d="M3.4 1.6h9.2v12.8H3.4zM5.8 5h4.4M5.8 8h4.4M5.8 11h2.6" />,
  camera: (
    <>
      <path d="M1.6 4.6h3L6 2.8h4l1.4 1.8h3v8.6H1.6z" />
      <circle cx="8" cy="8.8" r="2.6" />
    </>
  ),
  plus: <path d="M8 2.6v10.8M2.6 8h10.8" />,
  minus: <path d="M4 8h8" />,
  net: <path d="M2 6.2a9 9 0 0112 0M4.4 9a5.6 5.6 0 017.2 0M8 12.4v.1" />,
  noNet: (
    <path d="M1.4 1.4l13.2 13.2M2 6.2a9 9 0 013-1.8M14 6.2a9 9 0 00-5.4-2.3M4.4 9a5.6 5.6 0 012.4-1.3M8 12.6v.1" />
  ),
  scan: <path d="M1.6 5V1.6H5M11 1.6h3.4V5M14.4 11v3.4H11M5 14.4H1.6V11M4.6 8h6.8" />,
  person: (
    <>
      <circle cx="8" cy="5.2" r="3" />
      <path d="M2.4 14.2c.6-3.2 2.8-4.6 5.6-4.6s5 1.4 5.6 4.6" />
    </>
  ),
  building: <path d="M2.6 14.2V3.4L9 1.6v12.6M9 6h4.4v8.2M1.4 14.2h13.2M5 5.4h1.6M5 8.2h1.6M5 11h1.6" />,
  pin: (
    <>
      <path d="M8 14.6S3 9.8 3 6.4a5 5 0 0110 0c0 3.4-5 8.2-5 8.2z" />
      <circle cx="8" cy="6.4" r="1.8" />
    </>
  ),
  mail: <path d="M1.6 3.4h12.8v9.4H1.6zM1.8 3.8L8 8.8l6.2-5" />,
  key: (
    <>
      <circle cx="5" cy="8" r="3.2" />
      <path d="M8.2 8h6.4v2.6M11.8 8v2" />
    </>
  ),
  print: <path d="M4.4 6V1.8h7.2V6M4.4 12H1.8V6h12.4v6h-2.6M4.4 9.6h7.2v4.6H4.4z" />,
  download: <path d="M8 1.8v8.4M4.8 7.2L8 10.4l3.2-3.2M2 13.8h12" />,
  bin: <path d="M2.4 4h11.2M6 4V2h4v2M3.8 4l.7 10.2h7L12.2 4M6.6 6.8v4.6M9.4 6.8v4.6" />,
  copy: <path d="M5.4 5.4V1.8h8.8v8.8h-3.6M1.8 5.4h8.8v8.8H1.8z" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8L13 13M13 3l-1.2 1.2M4.2 11.8L3 13" />
    </>
  ),
  moon: <path d="M13.8 9.8A6.2 6.2 0 016.2 2.2a6.2 6.2 0 107.6 7.6z" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof shapes

export const iconNames = Object.keys(shapes) as IconName[]

/** `label` only where no word stands beside it. */
export function Icon({ name, label }: { readonly name: IconName; readonly label?: string }) {
  if (label) {
    return (
      <svg className="i" viewBox="0 0 16 16" role="img" aria-label={label}>
        {shapes[name]}
      </svg>
    )
  }
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[name]}
    </svg>
  )
}
