import { useSession } from '../../api/session.ts'
import { Acts, Button, ButtonLink } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { ConfirmWithSecondFactor } from '../../parts/ConfirmWithSecondFactor.tsx'
import { TextField, Tick } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { CertificateFields } from './CertificateFields.tsx'
import type { MissingList } from './company.ts'
import { ExactText } from './ExactText.tsx'
import { useDeclaring } from './useDeclaring.ts'
import { useText } from './useText.ts'
import '../../look/apply.css'

type Declaring = ReturnType<typeof useDeclaring>

/** The declaration: who signs, as what, for what; and what signs it, the second factor or the person's own certificate. */
export function DeclarationForm({ list, step }: { readonly list: MissingList; readonly step: string }) {
  const t = useWords()
  const declaring = useDeclaring(list, step)
  const { form, declaration } = declaring
  return (
    <>
      <Heading>{t('apply.declaration.title')}</Heading>
      <DeclaredWords list={list} />
      <form className="fields" noValidate onSubmit={form.submit} style={{ marginTop: 32 }}>
        <TextField
          name="name"
          fill="name"
          label={t('apply.declaration.name')}
          hint={t('apply.declaration.nameHint')}
          value={declaring.name}
          error={form.missing.name}
          onChange={declaring.setName}
        />
        <TextField
          name="post"
          fill="organization-title"
          label={t('apply.declaration.post')}
          value={declaring.post}
          error={form.missing.post}
          onChange={declaring.setPost}
        />
        <ExactText name={declaration.name} post={declaration.post} />
        <div>
          <Tick name="accepted" checked={declaring.accepted} onChange={declaring.setAccepted}>
            {t('apply.declaration.accept')}
          </Tick>
          {form.missing.accepted ? (
            <p className="mantine-InputWrapper-error" role="alert">
              {form.missing.accepted}
            </p>
          ) : null}
        </div>
        <HowSigned declaring={declaring} />
        <RefusalNotice of={form.refusal} kept={t('apply.keptHere')} />
        <Sign declaring={declaring} step={step} />
      </form>
      <ConfirmWithSecondFactor
        open={declaring.isConfirming}
        title={t('apply.declaration.confirm')}
        consequence={t('apply.declaration.consequence')}
        act={t('apply.declaration.act')}
        onConfirm={declaring.confirm}
        onClose={() => declaring.setConfirming(false)}
      />
    </>
  )
}

/** Only where the programme takes certificates: the choice, and the files of whoever chooses one. */
function HowSigned({ declaring }: { readonly declaring: Declaring }) {
  const t = useWords()
  const say = useText()
  const { signing, way, files, setFiles, form } = declaring
  if (!signing) return null
  const name = say(signing.name)
  return (
    <>
      {signing.use === 'required' ? (
        <p className="b6">{t('signing.requires', { way: name })}</p>
      ) : (
        <Choice
          name="way"
          legend={t('signing.how')}
          value={way}
          onChange={declaring.setChosen}
          options={[
            { value: 'typed', label: t('signing.how.typed') },
            { value: 'certificate', label: t('signing.how.certificate', { way: name }) },
          ]}
        />
      )}
      {way === 'certificate' ? (
        <CertificateFields tells={signing.tells} files={files} missing={form.missing} onChange={setFiles} />
      ) : null}
    </>
  )
}

function Sign({ declaring, step }: { readonly declaring: Declaring; readonly step: string }) {
  const t = useWords()
  const session = useSession()
  if (declaring.way === 'typed' && session?.secondFactor === false) {
    return (
      <Notice tone="heed" title={t('apply.declaration.noFactor')} kept={t('apply.declaration.noFactorWhy')}>
        <div className="acts" style={{ marginTop: 12 }}>
          <ButtonLink to="/segundo-factor?volver=/presentar">{t('apply.declaration.setUpFactor')}</ButtonLink>
        </div>
      </Notice>
    )
  }
  return (
    <Acts>
      <Button type="submit" icon="pen" busy={declaring.form.busy}>
        {declaring.way === 'certificate' ? t('signing.act') : t(`step.${step}`)}
      </Button>
    </Acts>
  )
}

function DeclaredWords({ list }: { readonly list: MissingList }) {
  const t = useWords()
  const forms = useForms()
  return (
    <div className="declared" style={{ marginTop: 16 }}>
      <p>{t('apply.declaration.states', { company: list.operator.name })}</p>
      <p>
        {t('apply.declaration.covers', {
          answers: forms.number(list.asked),
          sites: forms.number(list.sites),
          files: forms.number(list.evidence),
        })}
      </p>
    </div>
  )
}
