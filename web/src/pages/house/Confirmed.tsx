import { type ReactNode, useState } from 'react'
import type { Answer, Refusal } from '../../api/answer.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'

/** Something that takes effect at once and is asked about before: what it is, what follows, and the way back. */
export function Confirmed(props: {
  readonly act: string
  /** Whose or what: read out behind the word, where the page has several of them. */
  readonly about?: string
  readonly title: string
  readonly why: ReactNode
  readonly look?: 'line' | 'halt'
  /** Cannot be done, and why. */
  readonly whyNot?: string | undefined
  readonly quiet?: boolean
  readonly run: () => Promise<Answer<unknown>>
}) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    const answer = await props.run()
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) setOpen(false)
  }
  const name = (
    <>
      {props.act}
      {props.about ? <span className="sr">: {props.about}</span> : null}
    </>
  )
  if (props.whyNot)
    return (
      <div className="acts">
        <Button small off look="line">
          {name}
        </Button>
        <span className="sm soft" style={{ maxWidth: '36em' }}>
          {props.whyNot}
        </span>
      </div>
    )
  return (
    <div>
      {props.quiet ? (
        <TextButton onClick={() => setOpen(true)}>{name}</TextButton>
      ) : (
        <Button small look={props.look ?? 'line'} onClick={() => setOpen(true)}>
          {name}
        </Button>
      )}
      <Dialog open={isOpen} title={props.title} onClose={() => setOpen(false)}>
        <p className="soft">{props.why}</p>
        <RefusalNotice of={refusal} />
        <Acts>
          <Button look={props.look === 'line' ? 'fill' : 'halt'} busy={busy} onClick={() => void run()}>
            {props.act}
          </Button>
          <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
        </Acts>
      </Dialog>
    </div>
  )
}
