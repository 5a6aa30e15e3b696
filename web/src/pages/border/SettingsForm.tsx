import { useState } from 'react'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { useWords } from '../../words/useWords.ts'
import { asPercent, partTyped, type Tables } from './targeting.ts'

const lanes = ['red', 'yellow', 'blue'] as const
type Typed = Readonly<Record<(typeof lanes)[number], string>>

const typedOf = (
  of: Readonly<Record<(typeof lanes)[number], number>>,
  form: (value: number) => number,
): Typed => ({
  ...{ red: String(form(of.red)), yellow: String(form(of.yellow)), blue: String(form(of.blue)) },
})

/** Draw, expected rates of all offices and the thresholds that hold without a past. */
export function SettingsForm(props: {
  readonly tables: Tables
  readonly busy: boolean
  readonly onKeep: (tables: Tables) => void
  readonly onClose: () => void
}) {
  const t = useWords()
  const { tables } = props
  const everywhere = tables.rates.find(({ office }) => office === 'everywhere')
  const none = { red: 0, yellow: 0, blue: 0 }
  const [draw, setDraw] = useState(String(asPercent(tables.drawShare)))
  const [expected, setExpected] = useState(typedOf(everywhere?.expected ?? none, asPercent))
  const [thresholds, setThresholds] = useState(typedOf(tables.thresholds, (value) => value))
  const [isChecked, setChecked] = useState(false)
  const drawPart = partTyped(draw)
  const isDrawRight = drawPart !== undefined && drawPart >= 0.01
  const thresholdOf = (lane: (typeof lanes)[number]) => Number(thresholds[lane].replace(',', '.'))
  const isThreshold = (lane: (typeof lanes)[number]) =>
    thresholds[lane].trim() !== '' && thresholdOf(lane) >= 1
  const keep = () => {
    setChecked(true)
    const [red, yellow, blue] = lanes.map((lane) => partTyped(expected[lane]))
    if (
      !isDrawRight ||
      red === undefined ||
      yellow === undefined ||
      blue === undefined ||
      !lanes.every(isThreshold)
    )
      return
    const row = {
      office: 'everywhere',
      minimum: everywhere?.minimum ?? none,
      expected: { red, yellow, blue },
    }
    props.onKeep({
      ...tables,
      drawShare: drawPart,
      rates: [row, ...tables.rates.filter(({ office }) => office !== 'everywhere')],
      thresholds: { red: thresholdOf('red'), yellow: thresholdOf('yellow'), blue: thresholdOf('blue') },
    })
  }
  const error = (isWrong: boolean, code: 'percentMissing' | 'thresholdMissing' | 'drawHint') =>
    isChecked && isWrong ? t(`targeting.form.${code}`) : undefined
  return (
    <form
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextField
        autoFocus
        mode="decimal"
        longest={8}
        label={t('targeting.form.drawShare')}
        hint={t('targeting.form.drawHint')}
        value={draw}
        onChange={setDraw}
        error={error(!isDrawRight, 'drawHint')}
      />
      {lanes.map((lane) => (
        <TextField
          key={`rate ${lane}`}
          mode="decimal"
          longest={8}
          label={t('targeting.form.expected', { lane: t(`targeting.laneShort.${lane}`) })}
          value={expected[lane]}
          onChange={(typed) => setExpected({ ...expected, [lane]: typed })}
          error={error(partTyped(expected[lane]) === undefined, 'percentMissing')}
        />
      ))}
      {lanes.map((lane) => (
        <TextField
          key={`from ${lane}`}
          mode="decimal"
          longest={8}
          label={t('targeting.form.threshold', { lane: t(`targeting.laneShort.${lane}`) })}
          value={thresholds[lane]}
          onChange={(typed) => setThresholds({ ...thresholds, [lane]: typed })}
          error={error(!isThreshold(lane), 'thresholdMissing')}
        />
      ))}
      <Acts>
        <Button type="submit" busy={props.busy}>
          {t('targeting.form.keep')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
