import type { Answer } from './answer.ts'
import { api } from './client.ts'

/** How far a file has come at the office, or that it is kept. */
export interface Stands {
  readonly offset: number
  readonly kept: boolean
}

/** Small enough that a weak signal gets one through. */
const pieceBytes = 256 * 1024

/** Sends a file from wherever the office says it stands, until it is kept or refused. `address` answers how far it has come. */
export const sendPieces = async (
  address: string,
  path: Readonly<Record<string, string>>,
  file: Blob,
  query: Readonly<Record<string, string>>,
): Promise<Answer<Stands>> => {
  let stands = await api.get<Stands>(address, { path })
  while (stands.ok && !stands.data.kept) {
    const { offset } = stands.data
    const piece = await api.put<Stands>(
      `${address}/pieces/{offset}`,
      file.slice(offset, offset + pieceBytes),
      { path: { ...path, offset }, query: { ...query, size: file.size } },
    )
    stands =
      !piece.ok && piece.error.code === 'upload.offset'
        ? { ok: true, data: { offset: Number(piece.error.with.offset), kept: false } }
        : piece
  }
  return stands
}
