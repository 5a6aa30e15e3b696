import { FileField } from '../../parts/FileField.tsx'
import { PasswordField } from '../../parts/PasswordField.tsx'
import { useWords } from '../../words/useWords.ts'
import { type Text, useText } from './useText.ts'

export interface CertificateFiles {
  readonly certificate: File | undefined
  readonly key: File | undefined
  readonly password: string
}

export type CertificateField = keyof CertificateFiles

/** The two files and the password that sign; they are read on this device alone. */
export function CertificateFields(props: {
  readonly tells: Text
  readonly files: CertificateFiles
  readonly missing: Partial<Record<CertificateField, string>>
  readonly onChange: (files: CertificateFiles) => void
}) {
  const t = useWords()
  const say = useText()
  const { files, missing, onChange } = props
  return (
    <>
      <p className="sm soft">
        {say(props.tells)} {t('signing.stays')}
      </p>
      <div className="beside">
        <FileField
          name="certificate"
          accept=".cer,.crt,.der,.pem"
          label={t('signing.certificateFile')}
          file={files.certificate}
          error={missing.certificate}
          onChange={(certificate) => onChange({ ...files, certificate })}
        />
        <FileField
          name="key"
          accept=".key,.pem,.p8,.der"
          label={t('signing.keyFile')}
          file={files.key}
          error={missing.key}
          onChange={(key) => onChange({ ...files, key })}
        />
      </div>
      <PasswordField
        name="keyPassword"
        fresh
        label={t('signing.password')}
        value={files.password}
        error={missing.password}
        onChange={(password) => onChange({ ...files, password })}
      />
    </>
  )
}
