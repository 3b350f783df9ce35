"""The gradient of a small recurrent net, checked, and what becomes of it on the way back."""

import numpy as np

HIDDEN, LETTERS, STEPS = 16, 8, 12


def forward(p, x, y, h):
    """The loss of reading the letters x and having to say y, and all that was seen on the way."""
    states, guesses, loss = [h.copy()], [], 0.0
    for letter, right in zip(x, y):
        h = np.tanh(p["W"] @ h + p["U"][:, letter] + p["b"])
        s = p["V"] @ h + p["c"]
        q = np.exp(s - s.max())
        q /= q.sum()
        states.append(h)
        guesses.append(q)
        loss -= np.log(q[right])
    return loss, states, guesses


def backward(p, x, y, states, guesses):
    """The slope of the loss in every parameter."""
    g = {name: np.zeros_like(value) for name, value in p.items()}
    later = np.zeros(HIDDEN)                       # what comes from the steps that follow
    for t in reversed(range(len(x))):
        ds = guesses[t].copy()
        ds[y[t]] -= 1
        delta = p["V"].T @ ds + later              # through the score, and through the next state
        inside = (1 - states[t + 1] ** 2) * delta  # through the tanh
        g["V"] += np.outer(ds, states[t + 1])
        g["c"] += ds
        g["W"] += np.outer(inside, states[t])
        g["U"][:, x[t]] += inside
        g["b"] += inside
        later = p["W"].T @ inside
    return g


def worst_error(p, x, y, h, step=1e-5):
    """The largest gap between our gradient and the measured slope, beside the larger of them."""
    _, states, guesses = forward(p, x, y, h)
    g, worst = backward(p, x, y, states, guesses), 0.0
    for name in p:
        for i in np.ndindex(p[name].shape):
            kept = p[name][i]
            p[name][i] = kept + step
            up = forward(p, x, y, h)[0]
            p[name][i] = kept - step
            down = forward(p, x, y, h)[0]
            p[name][i], slope = kept, (up - down) / (2 * step)
            worst = max(worst, abs(slope - g[name][i]) / max(1e-4, abs(slope), abs(g[name][i])))
    return worst


def reach(radius, fed, back=(1, 5, 10, 20, 40), size=64, draws=20):
    """The norm of the product of so many Jacobians, as a geometric mean over random nets."""
    logs = []
    for seed in range(draws):
        rng = np.random.RandomState(seed)
        w = rng.randn(size, size)
        w *= radius / abs(np.linalg.eigvals(w)).max()
        h, product, norms = np.zeros(size), np.eye(size), []
        for t in range(-50, max(back)):            # fifty steps to warm up
            h = np.tanh(w @ h + fed * rng.randn(size))
            if t >= 0:
                product = (1 - h ** 2)[:, None] * w @ product
                if t + 1 in back:
                    norms.append(np.log(np.linalg.norm(product, 2)))
        logs.append(norms)
    return np.exp(np.mean(logs, axis=0))


if __name__ == "__main__":
    rng = np.random.RandomState(1)
    p = {"W": 0.3 * rng.randn(HIDDEN, HIDDEN), "U": 0.5 * rng.randn(HIDDEN, LETTERS),
         "V": 0.5 * rng.randn(LETTERS, HIDDEN), "b": np.zeros(HIDDEN), "c": np.zeros(LETTERS)}
    x, y = rng.randint(LETTERS, size=(2, STEPS))
    print("gradient check %.1e" % worst_error(p, x, y, 0.1 * rng.randn(HIDDEN)))
    for fed in (0.0, 0.5):
        for radius in (0.9, 1.0, 1.1, 1.5):
            print("fed %.1f  radius %.1f " % (fed, radius),
                  *["%9.2g" % norm for norm in reach(radius, fed)])
