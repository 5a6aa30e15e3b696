import { useFetched } from '../../api/useFetched.ts'
import { Acts } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { BringTold } from './BringTold.tsx'
import type { CountryRead, Rubric } from './evaluations.ts'
import { ToldShown } from './ToldShown.tsx'
import { ToldTable } from './ToldTable.tsx'
import { type ToldFile, type ToldRead, toldDoor } from './told.ts'

/** What a country tells of itself from one Aval to another: taken away by the country, brought by the regional body. */
export function ToldPart({ country, indicators }: Pick<CountryRead, 'country'> & Pick<Rubric, 'indicators'>) {
  const t = useWords()
  const found = useFetched<ToldRead>(toldDoor, { path: { country } })
  if (!found.data) return null
  const { files, own, mayImport } = found.data
  if (own) return <TakeAway country={country} fingerprint={own} />
  return mayImport || files.length > 0 ? (
    <div className="told">
      <Heading>{t('evaluation.told.heading')}</Heading>
      <p className="sm soft">{t('evaluation.told.tells')}</p>
      <Received of={found.data} indicators={indicators} />
      {mayImport ? <BringTold country={country} /> : null}
    </div>
  ) : null
}

function Received({ of, indicators }: { readonly of: ToldRead } & Pick<Rubric, 'indicators'>) {
  const t = useWords()
  const { now, files, key } = of
  return now ? (
    <>
      <ToldShown of={now} />
      <ToldTable of={now} indicators={indicators} />
      <Files of={files} />
      {key ? <KeyLine of={key} /> : null}
    </>
  ) : (
    <p>{t('evaluation.told.none')}</p>
  )
}

function TakeAway({ country, fingerprint }: { readonly country: string; readonly fingerprint: string }) {
  const t = useWords()
  return (
    <div className="told">
      <Heading>{t('evaluation.told.export')}</Heading>
      <p className="sm soft">{t('evaluation.told.exportTells')}</p>
      <p className="sm">
        {t('evaluation.told.ownPrint')}
        <br />
        <code className="fingerprint">{inFours(fingerprint)}</code>
      </p>
      <Acts inline>
        <a className="btn line sml" href={`${toldDoor.replace('{country}', country)}/file`} download>
          {t('evaluation.told.download')}
        </a>
      </Acts>
    </div>
  )
}

/** As two people read it to each other. */
const inFours = (fingerprint: string): string => fingerprint.replace(/(.{4})(?=.)/g, '$1 ')

function KeyLine({ of }: { readonly of: NonNullable<ToldRead['key']> }) {
  const t = useWords()
  const forms = useForms()
  return (
    <p className="xs soft fingerprint">
      {t('evaluation.told.keyLine', {
        day: forms.day(of.at.slice(0, 10)),
        by: of.confirmedBy ?? t('evaluation.told.commandLine'),
        fingerprint: inFours(of.fingerprint),
      })}
    </p>
  )
}

function Files({ of }: { readonly of: readonly ToldFile[] }) {
  const t = useWords()
  const forms = useForms()
  const columns: readonly Column<ToldFile>[] = [
    {
      key: 'told',
      title: t('evaluation.told.column.told'),
      phone: 'title',
      sortBy: ({ toldAt }) => toldAt,
      cell: ({ toldAt }) => forms.day(toldAt.slice(0, 10)),
    },
    {
      key: 'kinds',
      title: t('evaluation.told.column.kinds'),
      cell: ({ kinds }) =>
        kinds.map((kind) => t(`evaluation.told.${kind}`)).join(' · ') || t('evaluation.told.nothing'),
    },
    {
      key: 'kept',
      title: t('evaluation.told.column.kept'),
      sortBy: ({ keptAt }) => keptAt,
      cell: ({ keptAt, keptBy }) =>
        `${forms.day(keptAt.slice(0, 10))}, ${keptBy ?? t('evaluation.told.commandLine')}`,
    },
  ]
  return (
    <DataTable
      label={t('evaluation.told.files')}
      columns={columns}
      rows={of}
      keyOf={({ sha256 }) => sha256}
      empty={null}
    />
  )
}
