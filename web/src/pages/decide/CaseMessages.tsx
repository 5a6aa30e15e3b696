import { CaseFrame } from './CaseFrame.tsx'

/** What the office and the company wrote to each other about the case. */
export function CaseMessages() {
  return <CaseFrame tab="mensajes">{() => null}</CaseFrame>
}
