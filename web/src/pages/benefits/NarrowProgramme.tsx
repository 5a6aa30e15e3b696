import { ShortSelect } from '../../parts/Field.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { useWords } from '../../words/useWords.ts'
import type { ProgrammeLedger } from './benefits.ts'
import { DataLinks } from './DataLinks.tsx'
import { MonthRange } from './MonthRange.tsx'

const modes = [
  'road',
  'sea',
  'air',
  'rail',
  'mail',
  'multimodal',
  'fixedInstallation',
  'inlandWater',
  'unspecified',
]
const roles = [
  'importer',
  'exporter',
  'manufacturer',
  'seller',
  'customsAgent',
  'carrier',
  'forwarder',
  'warehouse',
  'terminal',
]

/** What of the trade the page is about; all of it is in the address. */
export function NarrowProgramme(props: {
  readonly of: ProgrammeLedger
  readonly query: Readonly<Record<string, string | undefined>>
}) {
  const t = useWords()
  const [filters, setFilters] = useFilters()
  const { of } = props
  const tiers = [...new Set([...of.byTier.map(({ key }) => key), filters.nivel ?? ''])].filter(Boolean)
  const choices = [
    {
      name: 'aduana',
      label: t('benefits.office'),
      options: of.counted.offices.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'medio',
      label: t('benefits.mode'),
      options: modes.map((mode) => ({ value: mode, label: t(`benefits.mode.${mode}`) })),
    },
    {
      name: 'nivel',
      label: t('benefits.tier'),
      options: tiers.map((tier) => ({ value: tier, label: tier })),
    },
    {
      name: 'papel',
      label: t('benefits.role'),
      options: roles.map((role) => ({ value: role, label: t(`benefits.role.${role}`) })),
    },
  ]
  return (
    <div className="narrow">
      <MonthRange first={of.counted.first} last={of.counted.last} from={of.from} to={of.to} />
      {choices.map(({ name, label, options }) =>
        options.length > 0 ? (
          <ShortSelect
            key={name}
            small
            label={label}
            value={filters[name] ?? ''}
            options={[{ value: '', label: t('benefits.any') }, ...options]}
            onChange={(value) => setFilters({ [name]: value })}
          />
        ) : null,
      )}
      <DataLinks path="/api/v1/benefits/programme" query={props.query} />
    </div>
  )
}
