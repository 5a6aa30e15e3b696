import { DataTable } from '../../parts/DataTable.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { GoodsItem, ToldVersion } from './declarations.ts'

interface Line extends GoodsItem {
  readonly nth: number
}

/** The goods, a line each, as they were declared. */
export function DeclarationItems({ of }: { readonly of: ToldVersion }) {
  const t = useWords()
  const forms = useForms()
  const money = (amount: number, currency: string) => `${forms.number(amount, 2)} ${currency}`
  const rows: readonly Line[] = of.body.goodsItems.map((item, place) => ({ ...item, nth: place + 1 }))
  return (
    <DataTable
      label={t('declaration.items')}
      rows={rows}
      keyOf={({ nth }) => String(nth)}
      empty={<p className="soft">{t('declaration.noItems')}</p>}
      columns={[
        { key: 'nth', title: t('declaration.item.line'), phone: 'hide', cell: ({ nth }) => nth },
        {
          key: 'code',
          title: t('declaration.item.code'),
          phone: 'title',
          cell: ({ classification }) => <span className="b6 num">{classification}</span>,
        },
        { key: 'origin', title: t('declaration.item.origin'), cell: ({ origin }) => origin },
        {
          key: 'value',
          title: t('declaration.item.value'),
          numeric: true,
          cell: ({ customsValue, currency }) => money(customsValue, currency),
        },
        {
          key: 'mass',
          title: t('declaration.item.mass'),
          numeric: true,
          cell: ({ grossMass }) => forms.number(grossMass, 1),
        },
        {
          key: 'duty',
          title: t('declaration.item.duty'),
          numeric: true,
          cell: ({ duty, currency }) => money(duty, currency),
        },
      ]}
    />
  )
}
