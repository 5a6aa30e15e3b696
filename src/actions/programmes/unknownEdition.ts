/**
 * A case rests on an edition that this process has not read: another one published it meanwhile. `act` reads it and does
 * the work once more; where it is not in the database either, that is a fault of the set-up.
 */
export class UnknownEdition extends Error {
  constructor(hash: string) {
    super(`no edition ${hash} is known here`)
  }
}
