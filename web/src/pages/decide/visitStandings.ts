/** How a visit stands: tone and shape; its word is `office.visitState.<state>`. */
export const visitStandings = {
  planned: { tone: 'going', icon: 'calendar' },
  finished: { tone: 'good', icon: 'tick' },
  cancelled: { tone: 'idle', icon: 'cross' },
} as const
