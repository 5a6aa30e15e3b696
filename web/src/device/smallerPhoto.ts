const longestSide = 2000

/**
 * A photo of the phone's camera, no larger than an officer can use, drawn anew so that where and by what it was taken stays
 * on the phone; anything that cannot be read as one stays as it is.
 */
export const smallerPhoto = async (file: File): Promise<File> => {
  if (!file.type.startsWith('image/')) return file
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return file
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const fromCamera = file.type === 'image/jpeg'
  if (scale === 1 && !fromCamera) return file
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const quality = scale === 1 ? 0.92 : 0.85
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  if (!blob || (blob.size >= file.size && !fromCamera)) return file
  return new File([blob], file.name.replace(/\.[^.]+$/, '.jpg'), { type: 'image/jpeg' })
}
