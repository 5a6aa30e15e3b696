/** Asks of one key, where whoever asks while an answer is under way shares the next one with all who do. */
export type AskShared<Answer> = (key: string) => Promise<Answer>

interface Asked<Answer> {
  readonly answer: Promise<Answer>
  next: Promise<Answer> | undefined
}

/**
 * So that a machine that knocks three hundred times a second is looked up once for all that knocked meanwhile. INVARIANT: an
 * answer was begun after whoever gets it asked; nothing is remembered, so what was withdrawn before is never answered.
 */
export const shareNext = <Answer>(ask: AskShared<Answer>): AskShared<Answer> => {
  const underWay = new Map<string, Asked<Answer>>()
  const begin = (key: string): Promise<Answer> => {
    const asked: Asked<Answer> = { answer: ask(key), next: undefined }
    underWay.set(key, asked)
    const isOver = () => {
      if (!asked.next) underWay.delete(key)
    }
    asked.answer.then(isOver, isOver)
    return asked.answer
  }
  return (key) => {
    const asked = underWay.get(key)
    if (!asked) return begin(key)
    asked.next ??= asked.answer.then(
      () => begin(key),
      () => begin(key),
    )
    return asked.next
  }
}
