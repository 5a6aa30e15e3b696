import { type FormEvent, useState } from 'react'
import type { Answer, Refusal } from '../../api/answer.ts'

/** A small form that sends once at a time and keeps the refusal in sight. `check` answers what is missing, by field. */
export const useSending = <F extends string, T>(form: {
  readonly check?: () => Partial<Record<F, string>>
  readonly send: () => Promise<Answer<T>>
  readonly onDone: (data: T) => void | Promise<void>
}) => {
  const [missing, setMissing] = useState<Partial<Record<F, string>>>({})
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const submit = async (event?: FormEvent<HTMLFormElement>) => {
    event?.preventDefault()
    if (busy) return
    const found = form.check?.() ?? {}
    setMissing(found)
    setRefusal(undefined)
    const first = Object.keys(found)[0]
    if (first !== undefined) return focusField(event?.currentTarget, first)
    setBusy(true)
    const answer = await form.send()
    setBusy(false)
    if (answer.ok) await form.onDone(answer.data)
    else setRefusal(answer.error)
  }
  // A fault that was told is gone as soon as its field is mended.
  return { missing: stillMissing(missing, form.check), refusal, setRefusal, busy, submit }
}

const focusField = (form: HTMLFormElement | undefined, name: string) => {
  const field = form?.elements.namedItem(name)
  if (field instanceof HTMLElement) field.focus()
}

const stillMissing = <F extends string>(
  told: Partial<Record<F, string>>,
  check: (() => Partial<Record<F, string>>) | undefined,
): Partial<Record<F, string>> => {
  if (Object.keys(told).length === 0) return told
  const now = Object.entries(check?.() ?? {})
  return Object.fromEntries(now.filter(([field]) => Object.hasOwn(told, field))) as Partial<Record<F, string>>
}
