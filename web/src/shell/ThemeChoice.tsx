import { useMantineColorScheme } from '@mantine/core'
import { TextButton } from '../parts/Button.tsx'
import { Choice } from '../parts/Choice.tsx'
import { useWords } from '../words/useWords.ts'

const schemes = ['light', 'dark', 'auto'] as const
type Scheme = (typeof schemes)[number]

const isScheme = (value: string): value is Scheme => value === 'light' || value === 'dark' || value === 'auto'

/** Light, dark, or as the system is. */
export function ThemeChoice() {
  const t = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Choice
      small
      column
      name="theme"
      legend={t('web.theme.word')}
      value={colorScheme}
      options={schemes.map((value) => ({ value, label: t(`web.theme.${value}`) }))}
      onChange={(value) => {
        if (isScheme(value)) setColorScheme(value)
      }}
    />
  )
}

/** The same in a footer: one word that turns the page. */
export function ThemeSwitch() {
  const t = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const next = schemes[(schemes.indexOf(colorScheme) + 1) % schemes.length] ?? 'auto'
  return (
    <span className="soft">
      {t('web.theme.word')}:{' '}
      <TextButton onClick={() => setColorScheme(next)}>{t(`web.theme.${colorScheme}`)}</TextButton>
    </span>
  )
}
