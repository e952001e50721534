namespace XibuPlan.Dashboard.Messaging;

/// <summary>Why a question about the broker has no answer, or a message was not moved.</summary>
internal sealed record MessagingRefusal(int Status, string Code, string Message) : Refusal(Status, Code, Message)
{
    public static readonly MessagingRefusal NoBroker = new(503, "messaging.no-broker", "This dashboard knows no message broker.");
    public static readonly MessagingRefusal BrokerAway = new(503, "messaging.broker-away", "The message broker does not answer. What was not confirmed stays where it was.");
    public static readonly MessagingRefusal NoManagement = new(503, "messaging.no-management", "The broker's management plugin is not known.");
    public static readonly MessagingRefusal LoginRefused = new(503, "messaging.login-refused", "The broker refuses the dashboard's login.");
    public static readonly MessagingRefusal NotAnErrorQueue = new(422, "messaging.not-an-error-queue", "Only messages of a queue named …_error or …_skipped are looked at and moved.");
    public static readonly MessagingRefusal QueueUnknown = new(404, "messaging.queue-unknown", "There is no such queue.");
    public static readonly MessagingRefusal MessageUnknown = new(404, "messaging.message-unknown", "The message is not in the queue: somebody has moved it.");
    public static readonly MessagingRefusal HomeMissing = new(409, "messaging.home-missing", "The queue that the message came from is not there: the message stays.");
    public static readonly MessagingRefusal NotConfirmed = new(503, "messaging.not-confirmed", "The broker did not take the message: it stays.");
}
