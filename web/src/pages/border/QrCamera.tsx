import { useEffect, useRef, useState } from 'react'
import { Acts, TextButton } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { openQrReader } from './readQr.ts'

const lookEveryMs = 120
const frameMs = 60

/** The camera, looking for a QR code until it sees one or is put away. */
export function QrCamera(props: { readonly onRead: (text: string) => void; readonly onClose: () => void }) {
  const t = useWords()
  const screen = useRef<HTMLVideoElement>(null)
  const [refused, setRefused] = useState(false)
  const read = useRef(props.onRead)
  read.current = props.onRead
  useEffect(() => {
    const showing = screen.current
    if (!showing) return
    const closing = new AbortController()
    look(showing, closing.signal).then(
      (text) => (text === undefined ? undefined : read.current(text)),
      () => (closing.signal.aborted ? undefined : setRefused(true)),
    )
    return () => closing.abort()
  }, [])
  return (
    <div className="gate-scan">
      {refused ? (
        <Notice tone="heed" title={t('gate.scan.noCamera')} todo={t('gate.scan.noCameraTodo')} />
      ) : (
        <>
          <video ref={screen} muted playsInline aria-label={t('gate.scan.looking')} />
          <p className="sm soft" role="status">
            {t('gate.scan.looking')}
          </p>
        </>
      )}
      <Acts inline>
        <TextButton onClick={props.onClose}>{t('gate.scan.close')}</TextButton>
      </Acts>
    </div>
  )
}

/** The first code that the camera at the back sees; nothing where it is put away before. The camera goes off with the signal. */
const look = async (showing: HTMLVideoElement, signal: AbortSignal): Promise<string | undefined> => {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1280 } },
  })
  const off = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  try {
    if (signal.aborted) return undefined
    showing.srcObject = stream
    await showing.play()
    const readCode = await openQrReader()
    while (!signal.aborted) {
      const size = { width: showing.videoWidth, height: showing.videoHeight }
      const text = size.width > 0 ? await readCode(showing, size, frameMs) : undefined
      if (text !== undefined) return text
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
    }
    return undefined
  } finally {
    off()
  }
}
