// An officer's secret, made on the officer's device: only its commitment is sent (docs/lottery-protocol.md, section 5).
// Without this script the officer uses the offline page or the command line. ES2017, see src/frontend/vendor.sh.
(function () {
  'use strict';

  // ---- Hashes: crypto.subtle is missing on pages without TLS, and it has no SM3 ----

  function rotate(x, n) { return n % 32 === 0 ? x | 0 : x << n % 32 | x >>> 32 - n % 32; }

  function primes(count) {
    const found = [];
    for (let n = 2; found.length < count; n++) {
      if (found.every(function (p) { return n % p !== 0; })) { found.push(n); }
    }
    return found;
  }

  function fraction(x) { return (x - Math.floor(x)) * 4294967296 | 0; }

  // FIPS 180-4: the constants are fractions of the roots of the first primes
  const K = primes(64).map(function (p) { return fraction(Math.cbrt(p)); });

  const SHA256 = {
    start: primes(8).map(function (p) { return fraction(Math.sqrt(p)); }),
    compress: function (state, words) {
      const w = words.slice();
      for (let t = 16; t < 64; t++) {
        const x = w[t - 15], y = w[t - 2];
        w.push(w[t - 16] + (rotate(x, 25) ^ rotate(x, 14) ^ x >>> 3) + w[t - 7] + (rotate(y, 15) ^ rotate(y, 13) ^ y >>> 10) | 0);
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let t = 0; t < 64; t++) {
        const t1 = h + (rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7)) + (e & f ^ ~e & g) + K[t] + w[t] | 0;
        const t2 = (rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10)) + (a & b ^ a & c ^ b & c) | 0;
        h = g; g = f; f = e; e = d + t1 | 0; d = c; c = b; b = a; a = t1 + t2 | 0;
      }
      return [a, b, c, d, e, f, g, h].map(function (word, i) { return word + state[i] | 0; });
    }
  };

  // GB/T 32905-2016
  const SM3 = {
    start: [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e],
    compress: function (state, words) {
      const w = words.slice();
      for (let j = 16; j < 68; j++) {
        const x = w[j - 16] ^ w[j - 9] ^ rotate(w[j - 3], 15);
        w.push(x ^ rotate(x, 15) ^ rotate(x, 23) ^ rotate(w[j - 13], 7) ^ w[j - 6]);
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let j = 0; j < 64; j++) {
        const early = j < 16;
        const ss1 = rotate(rotate(a, 12) + e + rotate(early ? 0x79cc4519 : 0x7a879d8a, j) | 0, 7);
        const tt1 = (early ? a ^ b ^ c : a & b | a & c | b & c) + d + (ss1 ^ rotate(a, 12)) + (w[j] ^ w[j + 4]) | 0;
        const tt2 = (early ? e ^ f ^ g : e & f | ~e & g) + h + ss1 + w[j] | 0;
        d = c; c = rotate(b, 9); b = a; a = tt1; h = g; g = rotate(f, 19); f = e;
        e = tt2 ^ rotate(tt2, 9) ^ rotate(tt2, 17);
      }
      return [a, b, c, d, e, f, g, h].map(function (word, i) { return word ^ state[i]; });
    }
  };

  function digest(hash, message) {
    const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
    padded.set(message);
    padded[message.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 4, message.length * 8);
    let state = hash.start;
    for (let offset = 0; offset < padded.length; offset += 64) {
      const words = [];
      for (let i = 0; i < 64; i += 4) { words.push(view.getInt32(offset + i)); }
      state = hash.compress(state, words);
    }
    return state.map(function (word) { return (word >>> 0).toString(16).padStart(8, '0'); }).join('');
  }

  /** For each part its length in four bytes, then its bytes. */
  function frame(parts) {
    const bytes = [];
    parts.forEach(function (part) {
      bytes.push(part.length >>> 24, part.length >>> 16 & 255, part.length >>> 8 & 255, part.length & 255);
      part.forEach(function (byte) { bytes.push(byte); });
    });
    return Uint8Array.from(bytes);
  }

  function utf8(text) { return new TextEncoder().encode(text); }

  function hex(bytes) {
    return Array.from(bytes, function (byte) { return byte.toString(16).padStart(2, '0'); }).join('');
  }

  function commitmentOf(hash, draw, officer, secret) {
    return digest(hash, frame([utf8('enrollment-lottery/v1/commit'), utf8(draw), utf8(officer), secret]));
  }

  /** A browser that computes wrongly must not make a commitment that nothing opens. */
  function computesRightly() {
    return digest(SHA256, utf8('abc')) === 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
      && digest(SM3, utf8('abc')) === '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0';
  }

  // ---- The form ----

  function offer(form) {
    const data = form.dataset, field = form.querySelector('[name=hexDigits]');
    const part = function (name) { return form.querySelector('[data-secret-' + name + ']'); };

    part('maker').hidden = false;

    part('make').addEventListener('click', function () {
      const secret = crypto.getRandomValues(new Uint8Array(32));
      const commitment = commitmentOf(data.hash === 'SM3' ? SM3 : SHA256, data.draw, data.officer, secret);
      field.value = commitment;
      part('value').textContent = hex(secret);
      part('file').href = URL.createObjectURL(new Blob(
        [data.draw + '\n' + data.officer + '\nsecret ' + hex(secret) + '\ncommitment ' + commitment + '\n'], { type: 'text/plain' }));
      part('file').download = 'secret-' + data.draw.replace(/[^A-Za-z0-9._-]/g, '-') + '.txt';
      part('kept').checked = false;
      part('sheet').hidden = false;
      part('sheet').focus();
    });

    part('print').addEventListener('click', function () { window.print(); });

    // a commitment whose secret is lost stops the whole draw
    form.addEventListener('submit', function (event) {
      const lost = part('value').textContent !== '' && !part('kept').checked;
      part('warning').hidden = !lost;
      if (lost) {
        event.preventDefault();
        part('kept').focus();
      }
    });
  }

  if (window.crypto && window.TextEncoder && computesRightly()) {
    Array.prototype.forEach.call(document.querySelectorAll('form[data-commitment]'), offer);
  }
}());
