/**
 * The life of an audit after clearance. A row is a step: who released a shipment by the blue lane is queued without anybody
 * doing anything; what is drawn from the queue is looked at by one person and closed with a result.
 */
// biome-ignore format: a table, a row a line
export const clearanceAuditSteps = {
  sample: { from: 'queued',   to: 'sampled' },
  open:   { from: 'sampled',  to: 'underWay' },
  close:  { from: 'underWay', to: 'closed' },
} as const

export type ClearanceAuditState = (typeof clearanceAuditSteps)[keyof typeof clearanceAuditSteps]['to']
