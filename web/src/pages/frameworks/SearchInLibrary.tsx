import { type FormEvent, useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { useWords } from '../../words/useWords.ts'
import { frameworksDoor, type LibraryTold, type NodeFound } from './frameworks.ts'
import { useAddress } from './TreeFilters.tsx'
import '../../look/reading.css'

/** Looks through a library's own words; a hit opens the tree where it stands. */
export function SearchInLibrary({ library, q }: { readonly library: LibraryTold; readonly q: string }) {
  const t = useWords()
  const [{ nodo }, setFilters] = useFilters()
  const address = useAddress()
  const [typed, setTyped] = useState(q)
  const search = (event: FormEvent) => {
    event.preventDefault()
    setFilters({ q: typed.trim(), nodo: undefined })
  }
  return (
    <search className="noprint">
      <form className="find" onSubmit={search}>
        <TextField
          kind="search"
          name="q"
          label={t('frameworks.search')}
          value={typed}
          onChange={setTyped}
          longest={200}
        />
        <Acts>
          <Button type="submit" icon="lens" look="line">
            {t('frameworks.find')}
          </Button>
          {q === '' ? null : (
            <TextButton
              onClick={() => {
                setTyped('')
                setFilters({ q: undefined })
              }}
            >
              {t('frameworks.searchEnd')}
            </TextButton>
          )}
        </Acts>
      </form>
      {q === '' ? null : nodo ? (
        <p className="sm" style={{ marginTop: 12 }}>
          <Go to={address({ nodo: undefined })}>{t('frameworks.backToFound', { words: q })}</Go>
        </p>
      ) : (
        <Hits library={library} q={q} />
      )}
    </search>
  )
}

const MOST = 100

function Hits({ library, q }: { readonly library: LibraryTold; readonly q: string }) {
  const t = useWords()
  const address = useAddress()
  const found = useFetched<{ readonly items: readonly NodeFound[] }>(`${frameworksDoor}/search`, {
    query: { q, library: library.id },
  })
  const placeOf = (name: string) => {
    const at = library.frameworks.findIndex((one) => one.name === name)
    return at > 0 ? String(at) : undefined
  }
  return (
    <Fetched of={found} rows={4}>
      {({ items }) => (
        <>
          <p className="sm soft" role="status" style={{ marginTop: 12 }}>
            {t(items.length >= MOST ? 'frameworks.foundMany' : 'frameworks.found', {
              count: items.length,
              words: q,
            })}
          </p>
          <ol className="criteria">
            {items.map(({ urn, refId, name, description, framework }) => (
              <li key={urn}>
                <span className="num soft">{refId}</span>
                <div>
                  <Go to={address({ nodo: urn, marco: placeOf(framework), grupo: undefined })} className="b6">
                    {name || (description ?? refId).slice(0, 160)}
                  </Go>
                  {name && description ? <p className="sm soft">{description.slice(0, 220)}</p> : null}
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </Fetched>
  )
}
