import CLibuv

/// The object behind a libuv handle: the handle's `data` holds it, retained, until the handle is closed.
protocol LoopHandleOwner: AnyObject {
    /// Closes the handle, because the loop will not run any more.
    func loopEnds()
}

extension UnsafeMutablePointer {
    /// The same handle, seen as libuv's base type `Base`, with which every libuv handle begins.
    func asHandle<Base>(_ type: Base.Type = Base.self) -> UnsafeMutablePointer<Base> {
        UnsafeMutableRawPointer(self).assumingMemoryBound(to: Base.self)
    }

    /// Makes `owner` live as long as the handle is open.
    func retain(_ owner: some LoopHandleOwner) {
        asHandle(uv_handle_t.self).pointee.data = Unmanaged<AnyObject>.passRetained(owner).toOpaque()
    }

    /// Closes a libuv handle, then lets go of the owner in its `data`, if it has one, and frees the handle's memory.
    func closeAndFree() {
        let base: UnsafeMutablePointer<uv_handle_t> = asHandle()
        guard uv_is_closing(base) == 0 else { return }
        uv_close(base) { handle in
            guard let handle else { return }
            if let data = handle.pointee.data { Unmanaged<AnyObject>.fromOpaque(data).release() }
            UnsafeMutableRawPointer(handle).deallocate()
        }
    }
}
