import type { Published } from '../../actions/programmes/publishEditions.ts'
import { changeKinds } from '../../domain/editions/difference.ts'
import type { Words } from '../words.ts'

/** What is new among the editions published, a line each; of one that follows another of its programme, what it changed. */
export const tellPublished = (published: readonly Published[], words: Words): readonly string[] =>
  published
    .filter(({ isNew }) => isNew)
    .map(({ programme, edition, counts }) => {
      if (counts === null) return words('cli.programme.publish.first', { programme, edition })
      const kinds = changeKinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => `${words(`change.${kind}`)} ${counts[kind]}`)
      return kinds.length === 0
        ? words('cli.programme.publish.sameCriteria', { programme, edition })
        : words('cli.programme.publish.changed', { programme, edition, counts: kinds.join(' · ') })
    })
