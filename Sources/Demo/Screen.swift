import Documents

/// What the demo prints, in colour on a terminal, and the claims that it checked.
public final class Screen {
    private let isColoured: Bool
    private let write: (String) -> Void
    /// Claims that were checked.
    public private(set) var claims = 0
    /// Claims that turned out wrong.
    public private(set) var failures = 0

    /// A screen that writes lines through `write`.
    public init(isColoured: Bool, write: @escaping (String) -> Void) {
        self.isColoured = isColoured
        self.write = write
    }

    private enum Style: String {
        case bold = "1"
        case dim = "2"
        case red = "31"
        case green = "32"
        case cyan = "36"
    }

    private func paint(_ text: String, _ style: Style) -> String {
        // What was read from a catalogue is among it.
        let text = text.visible
        return isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Begins a chapter.
    func chapter(_ title: String) {
        write("")
        write(paint(title, .bold))
    }

    /// What happens.
    func say(_ text: String) { write("  \(text.visible)") }

    /// A detail.
    func detail(_ text: String) { write(paint("    \(text)", .dim)) }

    /// A row of a table, marked when assistant signals placed it.
    func row(_ text: String, isMarked: Bool) { write("    " + (isMarked ? paint(text, .cyan) : text.visible)) }

    /// A claim and whether it holds. The demo fails if one does not.
    func claim(_ text: String, _ holds: Bool, found: @autoclosure () -> String = "") {
        claims += 1
        if holds {
            write("  \(paint("✓", .green)) \(text.visible)")
        } else {
            failures += 1
            let found = found().visible
            write("  \(paint("✗ \(text)", .red))\(found.isEmpty ? "" : " — found: \(found)")")
        }
    }
}
