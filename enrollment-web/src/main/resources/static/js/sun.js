// What makes pages more comfortable; every page works without it. ES2017, see src/frontend/vendor.sh.
(function () {
  'use strict';

  const body = document.body;
  const SWITCH = 'shortcuts';

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  // A second press of a button must not send a form twice, and the first must be seen to work.
  document.addEventListener('submit', function (event) {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) {
      return;
    }
    if (form.hasAttribute('data-sent')) {
      event.preventDefault();
      return;
    }
    form.setAttribute('data-sent', '');
    // after the browser has collected the fields: a disabled button would not be sent
    setTimeout(function () { showBusy(pressed(event) || form.querySelector('[data-busy]')); }, 0);
  });

  // A form that waited until its sender had signed in beside it takes the new token along, so that one press is enough.
  document.addEventListener('submit', function (event) {
    const form = event.target;
    if (event.defaultPrevented || !form.hasAttribute('data-renew') || !window.fetch) {
      return;
    }
    event.preventDefault();
    const send = function () { HTMLFormElement.prototype.submit.call(form); };
    fetch(form.getAttribute('data-renew')).then(function (answer) { return answer.text(); }).then(function (page) {
      const token = new DOMParser().parseFromString(page, 'text/html').querySelector('[name=_csrf]');
      form.querySelector('[name=_csrf]').value = token.value;
    }).then(send, send);
  });

  // Who sends a form with the Enter key presses a button that nobody sees.
  function pressed(event) {
    return event.submitter && event.submitter.matches('.enter-key') ? null : event.submitter;
  }

  function showBusy(button) {
    if (!button) {
      return;
    }
    button.setAttribute('aria-busy', 'true');
    button.setAttribute('aria-disabled', 'true');
    if (button.hasAttribute('data-busy')) {
      button.setAttribute('data-idle', button.textContent);
      button.textContent = button.getAttribute('data-busy');
    }
  }

  function changed(field) {
    if (field.type === 'checkbox' || field.type === 'radio') {
      return field.checked !== field.defaultChecked;
    }
    if (field.tagName === 'SELECT') {
      const first = Array.prototype.filter.call(field.options, function (one) { return one.defaultSelected; })[0];
      return field.value !== (first ? first.value : field.options[0].value);
    }
    return /^(INPUT|TEXTAREA)$/.test(field.tagName) && field.value !== field.defaultValue;
  }

  // Who chooses another language or view keeps what was typed and not sent; where nothing was, the page is just opened.
  // A page that shows again what was typed has it from the start.
  document.addEventListener('click', function (event) {
    const choice = event.target.closest('[data-choice]');
    if (!choice) {
      return;
    }
    const form = Array.prototype.filter.call(document.querySelector('main').querySelectorAll('[method=post]'), function (one) {
      return body.hasAttribute('data-opening') || Array.prototype.some.call(one.elements, changed);
    })[0];
    if (form && choice.href) {
      event.preventDefault();
      form.action = choice.href;
      HTMLFormElement.prototype.submit.call(form);
    } else if (!form && choice.form) {
      event.preventDefault();
      location.assign(choice.formAction);
    }
  });

  function release() {
    each('form[data-sent]', function (form) { form.removeAttribute('data-sent'); });
    each('[aria-busy]', function (button) {
      button.removeAttribute('aria-busy');
      button.removeAttribute('aria-disabled');
      if (button.hasAttribute('data-idle')) {
        button.textContent = button.getAttribute('data-idle');
      }
    });
  }

  // Some browsers bring back a frozen page: its state is old and its buttons are still busy.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      release();
      location.reload();
    }
  });

  function focusFirst(selector) {
    const found = document.querySelector(selector);
    if (found) {
      found.focus();
    }
    return found;
  }

  function offerCopying() {
    if (!navigator.clipboard) {
      return;
    }
    each('[data-copy]', function (button) { button.hidden = false; });
  }

  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-copy]');
    if (button && navigator.clipboard) {
      navigator.clipboard.writeText(button.getAttribute('data-copy')).then(function () {
        button.textContent = body.getAttribute('data-copied');
      });
    }
  });

  // Shortcuts: one key each, and so they can be switched off (WCAG 2.1.4).
  function shortcutsOn() {
    try {
      return localStorage.getItem(SWITCH) !== 'off';
    } catch (denied) {
      return true;
    }
  }

  function writing(event) {
    const at = event.target;
    return event.isComposing || event.keyCode === 229 || at.isContentEditable
      || (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && !/^(button|submit|checkbox|radio)$/.test(at.type));
  }

  document.addEventListener('keydown', function (event) {
    if (writing(event) || event.ctrlKey || event.metaKey || event.altKey || event.repeat || !shortcutsOn()) {
      return;
    }
    const key = event.key.toLowerCase();
    const found = Array.prototype.filter.call(document.querySelectorAll('[data-shortcut]'), function (element) {
      return element.getAttribute('data-shortcut').toLowerCase() === key && !element.disabled;
    })[0];
    if (found) {
      event.preventDefault();
      found.focus();
      // what a single key would decide for good, it only leads to
      if (!found.hasAttribute('data-shortcut-focus')) {
        found.click();
      }
    }
  });

  // Ctrl+Enter sends the form one is writing in, which no single key may do.
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing && event.target.form) {
      const button = event.target.form.querySelector('[data-confirm-key]');
      if (button) {
        event.preventDefault();
        button.click();
      }
    }
  });

  function offerSwitch() {
    each('[data-shortcuts-switch]', function (button) {
      const show = function () { button.textContent = button.getAttribute(shortcutsOn() ? 'data-off' : 'data-on'); };
      button.hidden = false;
      show();
      button.addEventListener('click', function () {
        try {
          localStorage.setItem(SWITCH, shortcutsOn() ? 'off' : 'on');
        } catch (denied) {
          return;
        }
        show();
      });
    });
  }

  // A part of the page that could not be fetched: say so instead of showing an old state in silence.
  function sayFailed() {
    release();
    let notice = document.querySelector('.notice-failed');
    if (!notice) {
      notice = document.createElement('p');
      notice.className = 'notice-failed';
      notice.setAttribute('role', 'alert');
      body.insertBefore(notice, body.firstChild);
    }
    notice.textContent = body.getAttribute('data-failed');
  }

  document.addEventListener('htmx:beforeRequest', function (event) {
    showBusy(event.detail.elt.querySelector('[data-busy]'));
  });
  // The server has a page of its own about what failed, and a look-up changes nothing: it is asked for as a whole page.
  document.addEventListener('htmx:responseError', function (event) {
    HTMLFormElement.prototype.submit.call(event.detail.elt);
  });
  document.addEventListener('htmx:sendError', sayFailed);
  document.addEventListener('htmx:afterRequest', function (event) {
    const notice = document.querySelector('.notice-failed');
    if (notice && event.detail.successful) {
      notice.remove();
    }
    release();
  });
  // The reader goes on where the answer is, or where it says what to correct.
  document.addEventListener('htmx:afterSettle', function () {
    offerCopying();
    if (!focusFirst('[data-error-summary]')) {
      focusFirst('[data-answer]');
    }
  });

  // What answered a form comes back with its own address from here on: to reload or to go back sends nothing again.
  if (body.hasAttribute('data-opening')) {
    history.replaceState(history.state, '', body.getAttribute('data-opening'));
  }
  if (!focusFirst('[data-error-summary]')) {
    focusFirst('[data-told]');
  }
  offerCopying();
  offerSwitch();
}());
