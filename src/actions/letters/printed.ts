/** A document made for one reader: its bytes, and the name a browser saves it under. */
export interface Printed {
  readonly bytes: Uint8Array
  readonly name: string
}
