// Opens a picture in the browser, upright and no larger than a page needs, and gives back what is sent.
const maxSide = 1920;
const maxBytes = 512 * 1024;
const quality = 0.9;

// Nothing when this browser cannot read it: the file then leaves as it is.
export async function open(file) {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    brush.imageSmoothingQuality = "high";
    brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return { file, canvas, isSmaller: scale < 1, isHeavy: file.size > maxBytes };
  } catch {
    return null;
  }
}

// The file itself when nothing changed; otherwise new pixels, without what the camera wrote beside the old ones.
export async function sent(picture, pixels, isMasked) {
  if (!isMasked && !picture.isSmaller && !picture.isHeavy) return picture.file;
  const wanted = picture.file.type === "image/jpeg" ? "image/jpeg" : "image/webp";
  const blob = await new Promise(done => pixels.toBlob(done, wanted, quality));
  if (!blob) throw new Error("This browser cannot write the picture.");
  return isMasked || picture.isSmaller || blob.size < picture.file.size ? blob : picture.file;
}
