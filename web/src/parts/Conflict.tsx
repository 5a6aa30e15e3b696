import { type ReactNode, useState } from 'react'
import { useWords } from '../words/useWords.ts'
import { Button, TextButton } from './Button.tsx'
import { differences, type Piece } from './differences.ts'
import { TextArea } from './Field.tsx'
import { Standing } from './Status.tsx'

export interface WrittenText {
  readonly text: string
  /** Who and when: "Gabriel Tena, 10:31". */
  readonly by: string
}

/** Two people wrote the same answer. Both texts stand side by side; nothing is ever overwritten. */
export function Conflict(props: {
  readonly mine: WrittenText
  readonly theirs: WrittenText
  readonly title: ReactNode
  /** What else differs besides the words. */
  readonly children?: ReactNode
  /** The text the person settles on, whichever way. */
  readonly onChoose: (text: string, how: 'mine' | 'theirs' | 'joined') => void
}) {
  const t = useWords()
  const [joined, setJoined] = useState<string>()
  const { one, other } = differences(props.mine.text, props.theirs.text)
  return (
    <section className="note heed" aria-label={t('web.conflict.label')} style={{ maxWidth: 'none' }}>
      <Standing tone="heed" icon="warning">
        {props.title}
      </Standing>
      <p className="sm">{t('web.conflict.nothingLost')}</p>
      {props.children}
      <div className="texts">
        <Text by={props.mine.by} pieces={one}>
          <Button look="line" small onClick={() => props.onChoose(props.mine.text, 'mine')}>
            {t('web.conflict.keepMine')}
          </Button>
        </Text>
        <Text by={props.theirs.by} pieces={other}>
          <Button look="line" small onClick={() => props.onChoose(props.theirs.text, 'theirs')}>
            {t('web.conflict.keepTheirs')}
          </Button>
        </Text>
      </div>
      <Joining
        text={joined}
        onStart={() => setJoined(bothTexts(props.mine.text, props.theirs.text))}
        onChange={setJoined}
        onDone={(text) => props.onChoose(text, 'joined')}
      />
    </section>
  )
}

const bothTexts = (mine: string, theirs: string) =>
  mine === theirs ? mine : [mine, theirs].filter((text) => text.trim() !== '').join('\n\n')

function Text(props: {
  readonly by: string
  readonly pieces: readonly Piece[]
  readonly children: ReactNode
}) {
  return (
    <div>
      <p className="xs dim">{props.by}</p>
      <p className="voice">
        {props.pieces.map((piece, place) =>
          piece.differs ? <mark key={place}>{piece.text}</mark> : <span key={place}>{piece.text}</span>,
        )}
      </p>
      {props.children}
    </div>
  )
}

function Joining(props: {
  readonly text: string | undefined
  readonly onStart: () => void
  readonly onChange: (text: string) => void
  readonly onDone: (text: string) => void
}) {
  const t = useWords()
  const { text } = props
  if (text === undefined) {
    return (
      <p className="sm" style={{ marginTop: 12 }}>
        <TextButton onClick={props.onStart}>{t('web.conflict.join')}</TextButton>
      </p>
    )
  }
  return (
    <div style={{ marginTop: 16 }}>
      <TextArea voice label={t('web.conflict.joined')} value={text} onChange={props.onChange} />
      <div className="acts" style={{ marginTop: 12 }}>
        <Button small onClick={() => props.onDone(text)}>
          {t('web.conflict.keepJoined')}
        </Button>
      </div>
    </div>
  )
}
