# The server's part of «npm run deploy», read by `sh -s` over SSH: what to do, the folder, this publisher's token, a preview's
# number. The site is the link `current`, which one rename moves to another folder of `releases`.
set -eu
umask 022
action=$1 root=$2 token=$3 number=${4:-}

fail() {
  printf '%s\n' "$*" >&2
  exit 3
}

mkdir -p "$root/releases" "$root/previews" "$root/preview-files" 2>/dev/null || fail "Palvelimen kansiota $root ei voi luoda tai siihen ei voi kirjoittaa. Luo se ja anna se käyttäjälle $(id -un)."
cd "$root"

# A link is made at once or not at all, and says whose it is. One that is an hour old was left by a publisher that died.
lock() {
  find .lock -prune -mmin +60 -exec rm -f {} + 2>/dev/null || true
  ln -s "$token" .lock 2>/dev/null || fail "Toinen julkaisu on kesken ($(readlink .lock)). Odota, että se valmistuu. Jos se on jäänyt kesken, poista palvelimelta tiedosto $root/.lock."
}

own_lock() {
  [ "$(readlink .lock 2>/dev/null)" = "$token" ] || fail "Toinen julkaisu on alkanut tämän jälkeen. Sivusto jäi ennalleen: julkaise uudelleen."
}

unlock() {
  [ "$(readlink .lock 2>/dev/null)" != "$token" ] || rm -f .lock
}

require_site() {
  [ -f "$1/index.html" ] && [ -f "$1/.server/rules.json" ] || fail "Kansioon $root/$1 ei siirtynyt kokonaista sivustoa. Sivusto jäi ennalleen: julkaise uudelleen."
}

# Files named by their content, for pages that readers opened before: those of the site that is replaced, not what it was given.
carry_over() {
  [ -f "$1/.server/hashed" ] || return 0
  while IFS= read -r file; do
    [ -e "$2/$file" ] || { mkdir -p "$2/${file%/*}" && ln "$1/$file" "$2/$file"; }
  done <"$1/.server/hashed"
}

switch_to() {
  [ -L current ] || [ ! -e current ] || fail "Palvelimen $root/current on kansio eikä linkki. Siirrä se muualle ja julkaise uudelleen."
  [ ! -L current ] || carry_over "$(readlink current)" "$1"
  ln -sfn "$1" current.new
  mv -T current.new current
}

case $action in
begin)
  lock
  rm -rf releases/*.new releases/*.rejected
  ;;
finish)
  own_lock
  new=releases/$token
  require_site "$new.new"
  (cd "$new.new" && find _next/static hakemisto -type f 2>/dev/null || true) >"$new.new/.server/hashed"
  ln -s ../../previews "$new.new/esikatselu"
  mv "$new.new" "$new"
  switch_to "$new"
  # Five are kept, so four can be gone back to.
  ls releases | sort -r | tail -n +6 | while IFS= read -r old; do
    [ "releases/$old" = "$new" ] || rm -rf "releases/$old"
  done
  unlock
  ;;
abort)
  # By one rename, so that a `finish` still at work either has its folder whole or finds none.
  mv "releases/$token.new" "releases/$token.aborted.new" 2>/dev/null || true
  unlock
  for folder in "releases/$token.aborted.new" "preview-files/$number.$token"; do
    # What was ended may write a moment longer.
    rm -rf "$folder" || { sleep 1 && rm -rf "$folder"; }
  done
  ;;
rollback)
  lock
  trap unlock EXIT
  now=$(readlink current 2>/dev/null) || fail "Palvelimella ei ole julkaistua sivustoa."
  before=$(ls releases | grep -v '\.' | sort | grep -x -B 1 "${now#releases/}" | head -n 1)
  [ "releases/$before" != "$now" ] || fail "Palvelimella ei ole aiempaa sivustoa, johon palata."
  switch_to "releases/$before"
  # Lest a later rollback lead to it.
  mv "$now" "$now.rejected"
  printf '%s\n' "$before"
  ;;
preview-begin) ;;
preview-finish)
  require_site "preview-files/$number.$token"
  ln -sfn "../preview-files/$number.$token" "previews/.$number.new"
  mv -T "previews/.$number.new" "previews/$number"
  find preview-files -mindepth 1 -maxdepth 1 -name "$number.*" ! -name "$number.$token" -exec rm -rf {} +
  ;;
preview-close)
  rm -rf "previews/$number" preview-files/"$number".*
  ;;
esac
