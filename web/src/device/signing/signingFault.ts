/** Why signing on this device did not work; each has its sentence under `signing.fault.`. */
export type FaultName =
  | 'noSubtle'
  | 'notCertificate'
  | 'notKey'
  | 'wrongPassword'
  | 'unknownKey'
  | 'notPair'
  | 'tooLarge'
  | 'unreadable'

export class SigningFault extends Error {
  readonly fault: FaultName
  constructor(fault: FaultName, cause?: unknown) {
    super(fault, { cause })
    this.name = 'SigningFault'
    this.fault = fault
  }
}
