/** The bolt seal, closed: the mark of Aval. */
export function Mark() {
  return (
    <svg viewBox="0 0 30 14" aria-hidden="true">
      <circle cx="5" cy="7" r="5" fill="currentColor" />
      <path d="M5 7h15" stroke="currentColor" strokeWidth="3" />
      <rect
        x="19"
        y="1"
        width="10"
        height="12"
        rx="1.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
      />
    </svg>
  )
}
