import { SelectField } from '../../parts/SelectField.tsx'
import { useWords } from '../../words/useWords.ts'
import { roleWord } from './house.ts'
import { useOffices } from './useOffices.ts'

export interface RoleWritten {
  readonly role: string
  /** Empty for every office. */
  readonly officeId: string
}

/** A role, and where it holds. Whoever manages the system does so everywhere. */
export function RoleFields(props: {
  readonly roles: readonly string[]
  readonly written: RoleWritten
  readonly change: (changed: Partial<RoleWritten>) => void
  readonly missing: string | undefined
}) {
  const t = useWords()
  const { offices } = useOffices()
  const { role, officeId } = props.written
  return (
    <div className="beside">
      <SelectField
        name="role"
        required
        label={t('house.role')}
        value={role}
        error={props.missing}
        options={props.roles.map((one) => ({ value: one, label: t(roleWord(one)) }))}
        onChange={(chosen) => props.change({ role: chosen })}
      />
      {role === 'systemAdministrator' ? null : (
        <SelectField
          name="officeId"
          label={t('house.office')}
          value={officeId || 'all'}
          options={[
            { value: 'all', label: t('house.everywhere') },
            ...offices.map(({ id, name, city }) => ({
              value: id,
              label: [name, city].filter(Boolean).join(', '),
            })),
          ]}
          onChange={(chosen) => props.change({ officeId: chosen === 'all' ? '' : chosen })}
        />
      )}
    </div>
  )
}

/** As the doors take it. */
export const roleSent = ({ role, officeId }: RoleWritten) => ({
  role,
  officeId: role === 'systemAdministrator' || officeId === '' ? null : officeId,
})
