/// The place of a live member in the cluster; ends with the process at the latest.
public protocol MembershipLease: Sendable {
    /// The member that joined.
    var member: Member { get }

    /// Takes the member off the list and frees its name; a second call does nothing.
    func release() async
}
