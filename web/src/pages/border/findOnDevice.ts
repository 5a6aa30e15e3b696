import type { Gate, GateItem } from './gate.ts'

const bare = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** What is looked for among what was read last: by number, plates, container, trader number, or the code of a certificate. */
export const soughtOnDevice = (last: Gate, typed: string): Gate => {
  const certificate = /\/verificar\/([A-Za-z0-9_-]{4,80})/.exec(typed)?.[1]
  const sought = bare(typed)
  const isIt = ({ number, plate, containers, chain }: GateItem): boolean =>
    certificate === undefined
      ? [
          number,
          plate,
          ...containers.map(({ id }) => id),
          ...chain.map((party) => party.traderNumber ?? ''),
        ].some((one) => sought !== '' && bare(one) === sought)
      : chain.some((party) => party.certificate === certificate)
  return { ...last, items: last.items.filter(isIt), more: false }
}
