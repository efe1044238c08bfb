// The QR code's secret stands behind the # of the address, which no server and no other site is told. It goes into the
// form, and out of the address, so that nobody copies it by accident.
const form = document.getElementById('by-link');
const secret = location.hash.slice(1);
if (form && secret) {
  form.elements.secret.value = secret;
  form.hidden = false;
  document.getElementById('by-pin').open = false;
  history.replaceState(null, '', location.pathname + location.search);
}
