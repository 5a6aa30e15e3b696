import { Facts } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { asPercent, type LaneNumbers, type Tables } from './targeting.ts'

const inPercent = ({ red, yellow, blue }: LaneNumbers) => ({
  ...{ red: asPercent(red), yellow: asPercent(yellow), blue: asPercent(blue) },
})

/** Draw, rates, thresholds and weights of a version. */
export function TableSettings({ of }: { readonly of: Tables }) {
  const t = useWords()
  const weights = Object.entries(of.chainWeights)
  const sum = weights.reduce((all, [, weight]) => all + weight, 0)
  return (
    <Facts
      of={[
        [t('targeting.settings.draw'), t('targeting.settings.drawTells', { share: asPercent(of.drawShare) })],
        ...of.rates.map(
          ({ office, expected }) =>
            [
              `${t('targeting.settings.expected')}: ${office === 'everywhere' ? t('targeting.everywhere') : office}`,
              t('targeting.settings.rates', inPercent(expected)),
            ] as const,
        ),
        [t('targeting.settings.thresholds'), t('targeting.settings.thresholdsTells', { ...of.thresholds })],
        [
          t('targeting.settings.weights'),
          weights
            .map(
              ([role, weight]) => `${t(`targeting.role.${role}`)} ${asPercent(sum > 0 ? weight / sum : 0)} %`,
            )
            .join(', '),
        ],
      ]}
    />
  )
}
