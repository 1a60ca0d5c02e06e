#!/usr/bin/env bash
# Renders the cards (all, or those named) and the sample photo. Needs chromium, ffmpeg and cwebp.
set -euo pipefail
cd "$(dirname "$0")"
frontend=../../frontend
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

# shoot <width> <height> <picture.png>, the page comes in on standard input
shoot() {
  local page="${3%.png}.html"
  cat > "$page"
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
    --window-size="$1,$2" --screenshot="$3" "$page" 2> /dev/null
}

page() {
  echo '<!doctype html><meta charset="utf-8"><style>body{margin:0}body>svg{display:block;width:100vw;height:100vh}</style>'
  cat "$@"
}

card() {
  { page $frontend/sample/portrait.svg "cards/$1.html"; echo '<script>'; cat stage.js; echo '</script>'; } \
    | shoot 960 720 "$room/$1.png"
  ffmpeg -v error -y -i "$room/$1.png" -vf scale=320:240:flags=lanczos "$room/$1-small.png"
  # A smaller quality where 12 KB would not do.
  for quality in 80 72 64 56 48 40; do
    cwebp -quiet -q $quality -m 6 -sharp_yuv "$room/$1-small.png" -o "$frontend/effects/$1.webp"
    [ "$(wc -c < "$frontend/effects/$1.webp")" -gt 9000 ] || break
  done
}

mkdir -p $frontend/effects
if [ $# -eq 0 ]; then
  page $frontend/sample/portrait.svg | shoot 1200 1500 "$room/portrait.png"
  ffmpeg -v error -y -i "$room/portrait.png" -pix_fmt yuvj444p -q:v 3 $frontend/sample/portrait.jpg
  # Square and full: those who show an icon round its corners themselves.
  { page $frontend/mark.svg; echo '<style>svg rect { rx: 0 }</style>'; } | shoot 1024 1024 "$room/icon.png"
  for icon in icon-192:192 icon-512:512 apple-touch-icon:180; do
    size=${icon#*:}
    ffmpeg -v error -y -i "$room/icon.png" -vf "scale=$size:$size:flags=lanczos" -pix_fmt rgb24 "$frontend/${icon%:*}.png"
  done
  set -- $(cd cards && ls | sed 's/\.html$//')
fi
for name; do card "$name"; done
