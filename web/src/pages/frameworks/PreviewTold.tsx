import type { ReactNode } from 'react'
import { Notice } from '../../parts/Notice.tsx'
import { Facts } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { FaultTable } from './FaultTable.tsx'
import { type LibraryPreview, languageName } from './frameworks.ts'

type Found = NonNullable<LibraryPreview['library']>
const toneOf = { new: 'good', already: 'idle', taken: 'heed' } as const

/** What would be added, or what is wrong with a file and where. */
export function PreviewTold(props: {
  readonly file: File
  readonly of: LibraryPreview
  readonly children: ReactNode
}) {
  const t = useWords()
  const { library, faults, faultCount } = props.of
  const acts = (
    <div className="acts" style={{ marginTop: 16 }}>
      {props.children}
    </div>
  )
  if (!library)
    return (
      <>
        <Notice
          tone="halt"
          title={t('frameworks.faulty', { file: props.file.name, count: faultCount })}
          kept={t('frameworks.nothingKept')}
          todo={t('frameworks.faultyTodo')}
        />
        <FaultTable of={faults} count={faultCount} />
        {acts}
      </>
    )
  const values = { file: props.file.name, version: library.version, count: library.nodes }
  return (
    <>
      <Notice
        tone={toneOf[library.standing]}
        title={t(`frameworks.standing.${library.standing}`, values)}
        todo={library.standing === 'new' ? t('frameworks.notYet') : t('frameworks.nothingKept')}
      />
      <Holds library={library} />
      {library.frameworks.map((one) => (
        <FirstNodes key={one.first[0]?.urn} of={one} />
      ))}
      {acts}
    </>
  )
}

function Holds({ library }: { readonly library: Found }) {
  const t = useWords()
  const forms = useForms()
  const language = useLanguage()
  const earlier = library.versions.filter(({ version }) => version !== library.version)
  return (
    <div style={{ marginTop: 16 }}>
      <Facts
        of={[
          [t('frameworks.field.name'), `${library.name} ${library.version}`],
          [t('frameworks.field.urn'), library.urn],
          [t('frameworks.field.locale'), languageName(library.locale, language)],
          [t('frameworks.column.nodes'), forms.number(library.nodes)],
          [t('frameworks.column.mappings'), forms.number(library.mappings)],
          ...(earlier.length > 0
            ? ([
                [
                  t('frameworks.earlier'),
                  forms.list(
                    earlier.map(({ version, importedAt }) => `${version} (${forms.moment(importedAt)})`),
                  ),
                ],
              ] as const)
            : []),
        ]}
      />
    </div>
  )
}

function FirstNodes({ of }: { readonly of: Found['frameworks'][number] }) {
  const t = useWords()
  const forms = useForms()
  const values = { name: of.name, count: of.nodes, assessable: forms.number(of.assessable) }
  return (
    <details style={{ marginTop: 16 }} open>
      <summary className="b6">{t('frameworks.holds', values)}</summary>
      {of.groups.length > 0 ? (
        <p className="sm soft">{t('frameworks.groupsOf', { names: forms.list(of.groups) })}</p>
      ) : null}
      <Outline of={of.first} />
      {of.nodes > of.first.length ? (
        <p className="xs soft">
          {t('frameworks.firstOf', { count: of.first.length, of: forms.number(of.nodes) })}
        </p>
      ) : null}
    </details>
  )
}

function Outline({ of }: { readonly of: Found['frameworks'][number]['first'] }) {
  const t = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="firstnodes" tabIndex={0} aria-label={t('frameworks.first', { count: of.length })}>
      {of.map(({ urn, refId, name, depth, assessable }) => (
        <p
          key={urn}
          style={{ paddingLeft: `${(depth - 1) * 16}px` }}
          className={assessable ? undefined : 'b6'}
        >
          <span className="num soft">{refId}</span> {name}
        </p>
      ))}
    </section>
  )
}
