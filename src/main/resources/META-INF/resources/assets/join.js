// The secret of the QR code is in the fragment of the address, which a browser sends to no server. It is moved into the form
// and removed from the address, so that nobody copies it by accident.
const form = document.getElementById('by-link');
const secret = location.hash.slice(1);
if (form && secret) {
  form.elements.secret.value = secret;
  form.hidden = false;
  document.getElementById('by-pin').open = false;
  history.replaceState(null, '', location.pathname + location.search);
}
