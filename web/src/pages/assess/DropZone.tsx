import { type DragEvent, type ReactNode, useState } from 'react'
import { smallerPhoto } from '../../device/smallerPhoto.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useWords } from '../../words/useWords.ts'
import '../../look/assess.css'

const kinds =
  '.pdf,.jpg,.jpeg,.png,.webp,.heic,.heif,.tif,.tiff,.doc,.docx,.odt,.xls,.xlsx,.ods,.pptx,.csv,.txt'

/** Where evidence comes in: a phone's camera first, a file, or a drop anywhere on the section. */
export function DropZone(props: {
  readonly onFiles: (files: Iterable<File>) => void
  readonly children: ReactNode
}) {
  const t = useWords()
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    props.onFiles(event.dataTransfer.files)
  }
  const photos = async (files: readonly File[]) => props.onFiles(await Promise.all(files.map(smallerPhoto)))
  return (
    <section
      className={isOver ? 'dropzone over' : 'dropzone'}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      aria-label={t('assess.evidence.title')}
    >
      {props.children}
      <div className="acts" style={{ marginTop: 14 }}>
        <label className="btn line only-touch">
          <Icon name="camera" />
          {t('assess.evidence.photo')}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => {
              void photos([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
        </label>
        <label className="btn line">
          <Icon name="plus" />
          {t('assess.evidence.choose')}
          <input
            type="file"
            multiple
            accept={kinds}
            onChange={(event) => {
              props.onFiles([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
        </label>
        <span className="xs dim hint">{t('assess.evidence.drop')}</span>
      </div>
    </section>
  )
}
