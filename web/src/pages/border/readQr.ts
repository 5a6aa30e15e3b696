interface Detector {
  detect(image: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorMaker = new (how: { readonly formats: readonly string[] }) => Detector

/** What a QR code in a photo says: by the browser where it can, else by a small decoder that is fetched for it. */
export const readQr = async (photo: File): Promise<string | undefined> => {
  const image = await createImageBitmap(photo)
  const Maker = (globalThis as { readonly BarcodeDetector?: DetectorMaker }).BarcodeDetector
  if (Maker) {
    const found = await new Maker({ formats: ['qr_code'] }).detect(image).catch(() => [])
    if (found[0]) return found[0].rawValue
  }
  const scale = Math.min(1, 1_200 / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  const drawing = canvas.getContext('2d')
  if (!drawing) return undefined
  drawing.drawImage(image, 0, 0, canvas.width, canvas.height)
  const { data, width, height } = drawing.getImageData(0, 0, canvas.width, canvas.height)
  const { default: decode } = await import('jsqr')
  return decode(data, width, height)?.data
}
