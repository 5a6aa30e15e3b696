interface Detector {
  detect(image: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorMaker = new (how: { readonly formats: readonly string[] }) => Detector

/** Reads QR codes: by the browser where it can, else by a decoder of our own bundle, fetched when it is first needed. */
export type QrReader = (
  image: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  /** How long a picture is worth: a frame of a camera little, a photo more. */
  milliseconds: number,
) => Promise<string | undefined>

export const openQrReader = async (): Promise<QrReader> => {
  const native = nativeDetector()
  const { decodeQR } = await import('qr/decode.js')
  return async (image, size, milliseconds) => {
    const [found] = native ? await native.detect(image).catch(() => []) : []
    if (found) return found.rawValue
    const pixels = pixelsOf(image, size)
    if (!pixels) return undefined
    try {
      return decodeQR(pixels, { timeLimit: milliseconds })
    } catch {
      // A picture without a code is the rule, not a fault.
      return undefined
    }
  }
}

/** What a QR code in a photo says. */
export const readQr = async (photo: File): Promise<string | undefined> => {
  const image = await createImageBitmap(photo)
  const read = await openQrReader()
  return read(image, image, 2_000)
}

const nativeDetector = (): Detector | undefined => {
  const Maker = (globalThis as { readonly BarcodeDetector?: DetectorMaker }).BarcodeDetector
  try {
    return Maker && new Maker({ formats: ['qr_code'] })
  } catch {
    return undefined
  }
}

/** More than this shows no code better, and takes longer. */
const mostPixelsAcross = 1_200

const pixelsOf = (image: CanvasImageSource, size: { readonly width: number; readonly height: number }) => {
  const scale = Math.min(1, mostPixelsAcross / Math.max(size.width, size.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(size.width * scale)
  canvas.height = Math.round(size.height * scale)
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  drawing?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return drawing?.getImageData(0, 0, canvas.width, canvas.height)
}
